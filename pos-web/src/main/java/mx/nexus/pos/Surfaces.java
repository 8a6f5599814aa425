package mx.nexus.pos;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Set;
import mx.nexus.platform.openapi.ApiSurface;
import mx.nexus.platform.rest.NexusApplication;
import mx.nexus.platform.rest.RestResources;

/** Brings our REST applications into the served contract. */
@ApplicationScoped
public class Surfaces {

  /** {@code /pos/api}. */
  @Produces
  public ApiSurface staff() {
    return new Surface(
        "/pos/api",
        ApiSurface.Credential.STAFF,
        NexusApplication.contributed(RestResources::staff));
  }

  /** {@code /api/v1}. */
  @Produces
  public ApiSurface partner() {
    return new Surface(
        "/api/v1",
        ApiSurface.Credential.PARTNER,
        NexusApplication.contributed(RestResources::partner));
  }

  /** {@code /platform/api}. */
  @Produces
  public ApiSurface platform() {
    return new Surface(
        "/platform/api",
        ApiSurface.Credential.NONE,
        NexusApplication.contributed(RestResources::platform));
  }

  /** {@code /admin/api}; the console's application serves it. */
  @Produces
  public ApiSurface operators() {
    return new Surface(
        "/admin/api",
        ApiSurface.Credential.ADMIN,
        NexusApplication.contributed(RestResources::operators));
  }

  /** One application. */
  record Surface(String basePath, Credential credential, Set<Class<?>> resources)
      implements ApiSurface {}
}
