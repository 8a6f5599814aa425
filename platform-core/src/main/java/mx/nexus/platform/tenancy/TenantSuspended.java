package mx.nexus.platform.tenancy;

import mx.nexus.platform.problem.Forbidden;

/** The shop is suspended: nobody gets in until the platform resumes it. */
public final class TenantSuspended extends Forbidden {

  public TenantSuspended() {
    super("tenant.suspended");
  }
}
