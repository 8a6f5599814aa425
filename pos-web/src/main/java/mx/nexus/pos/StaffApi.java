package mx.nexus.pos;

import jakarta.ws.rs.ApplicationPath;
import mx.nexus.platform.rest.NexusApplication;
import mx.nexus.platform.rest.RestResources;

/** What the staff of a shop does by program; the pages use it too. */
@ApplicationPath("/pos/api")
public class StaffApi extends NexusApplication {

  public StaffApi() {
    super(contributed(RestResources::staff));
  }
}
