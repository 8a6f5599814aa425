package mx.nexus.pos;

import jakarta.ws.rs.ApplicationPath;
import mx.nexus.platform.rest.NexusApplication;
import mx.nexus.platform.rest.RestResources;

/** What partners do with an API key; its path carries the version of the contract. */
@ApplicationPath("/api/v1")
public class PartnerApi extends NexusApplication {

  public PartnerApi() {
    super(contributed(RestResources::partner));
  }
}
