package mx.nexus.provisioning.rest;

import java.util.Set;
import mx.nexus.platform.rest.RestResources;

/** The resources of this module. */
public class ProvisioningRest implements RestResources {

  @Override
  public Set<Class<?>> operators() {
    return Set.of(
        OperatorLoginResource.class,
        TenantsResource.class,
        TenantJobsResource.class,
        PlatformAuditResource.class);
  }
}
