package mx.nexus.platform.tenancy;

/**
 * A shop as the platform knows it at one moment; immutable.
 *
 * @param slug first label of the shop's host name
 * @param epoch rises with every change of placement or state, so that nothing cached outlives one
 * @param timeZone the shop's zone for days and tickets
 */
public record Tenant(
    TenantId id,
    String slug,
    String shopName,
    TenantState state,
    long epoch,
    String plan,
    String timeZone,
    Placement placement) {

  /** Identity of one life of this tenant's database; a pool and a schema session belong to it. */
  public String key() {
    return id + "#" + epoch;
  }

  @Override
  public String toString() {
    return slug + "(" + id + ")";
  }
}
