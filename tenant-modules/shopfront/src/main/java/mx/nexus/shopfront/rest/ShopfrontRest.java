package mx.nexus.shopfront.rest;

import java.util.Set;
import mx.nexus.platform.rest.RestResources;

/** The resources of this capability. */
public class ShopfrontRest implements RestResources {

  @Override
  public Set<Class<?>> staff() {
    return Set.of(ShopfrontResource.class);
  }
}
