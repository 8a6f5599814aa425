package mx.nexus.cash.rest;

import java.util.Set;
import mx.nexus.platform.rest.RestResources;

/** The resources of this capability. */
public class CashRest implements RestResources {

  @Override
  public Set<Class<?>> staff() {
    return Set.of(CashSessionsResource.class);
  }
}
