package mx.nexus.staff.rest;

import java.util.Set;
import mx.nexus.platform.rest.RestResources;

/** The resources of this capability. */
public class StaffRest implements RestResources {

  @Override
  public Set<Class<?>> staff() {
    return Set.of(AuthResource.class, MeResource.class, StaffResource.class);
  }
}
