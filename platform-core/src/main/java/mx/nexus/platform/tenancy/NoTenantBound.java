package mx.nexus.platform.tenancy;

/** Work that belongs to a shop ran without one: a defect of ours, never a default tenant. */
public final class NoTenantBound extends IllegalStateException {

  public NoTenantBound() {
    super("No tenant is bound to this thread");
  }
}
