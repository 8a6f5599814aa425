package mx.nexus.platform.tenancy;

import mx.nexus.platform.problem.NotFound;

/** No shop answers under this name; says nothing about whether one ever did. */
public final class TenantUnknown extends NotFound {

  public TenantUnknown() {
    super("tenant.unknown");
  }
}
