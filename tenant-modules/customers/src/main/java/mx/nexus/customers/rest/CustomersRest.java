package mx.nexus.customers.rest;

import java.util.Set;
import mx.nexus.platform.rest.RestResources;

/** The resources of this capability. */
public class CustomersRest implements RestResources {

  @Override
  public Set<Class<?>> staff() {
    return Set.of(CustomersResource.class);
  }
}
