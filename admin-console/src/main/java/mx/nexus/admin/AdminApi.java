package mx.nexus.admin;

import jakarta.ws.rs.ApplicationPath;
import mx.nexus.platform.rest.NexusApplication;
import mx.nexus.platform.rest.RestResources;

/** What operators do by program. */
@ApplicationPath("/api")
public class AdminApi extends NexusApplication {

  public AdminApi() {
    super(contributed(RestResources::operators));
  }
}
