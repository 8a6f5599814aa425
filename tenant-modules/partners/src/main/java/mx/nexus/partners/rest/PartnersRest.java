package mx.nexus.partners.rest;

import java.util.Set;
import mx.nexus.platform.rest.RestResources;

/** The resources of this capability. */
public class PartnersRest implements RestResources {

  @Override
  public Set<Class<?>> staff() {
    return Set.of(KeysResource.class);
  }

  @Override
  public Set<Class<?>> partner() {
    return Set.of(PartnerHealthResource.class);
  }
}
