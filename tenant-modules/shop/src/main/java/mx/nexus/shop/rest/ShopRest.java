package mx.nexus.shop.rest;

import java.util.Set;
import mx.nexus.platform.rest.RestResources;

/** The resources of this capability. */
public class ShopRest implements RestResources {

  @Override
  public Set<Class<?>> staff() {
    return Set.of(BranchesResource.class, ShopProfileResource.class);
  }
}
