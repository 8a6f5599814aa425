package mx.nexus.pos;

import jakarta.ws.rs.ApplicationPath;
import mx.nexus.platform.rest.NexusApplication;
import mx.nexus.platform.rest.RestResources;

/** What people do who have no shop yet: sign up. */
@ApplicationPath("/platform/api")
public class PlatformApi extends NexusApplication {

  public PlatformApi() {
    super(contributed(RestResources::platform));
  }
}
