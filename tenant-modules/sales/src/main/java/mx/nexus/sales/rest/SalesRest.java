package mx.nexus.sales.rest;

import java.util.Set;
import mx.nexus.platform.rest.RestResources;

/** The resources of this capability. */
public class SalesRest implements RestResources {

  @Override
  public Set<Class<?>> staff() {
    return Set.of(SalesResource.class);
  }
}
