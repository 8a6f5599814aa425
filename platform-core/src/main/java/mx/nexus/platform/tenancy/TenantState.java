package mx.nexus.platform.tenancy;

import java.util.Locale;

/**
 * Where a tenant stands: provisioning → ready ⇄ suspended/updating/moving → deleting → deleted;
 * failed when provisioning was compensated.
 */
public enum TenantState {
  PROVISIONING,
  READY,
  UPDATING,
  SUSPENDED,
  MOVING,
  DELETING,
  DELETED,
  FAILED;

  /** The word on the wire and in the master database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static TenantState ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
