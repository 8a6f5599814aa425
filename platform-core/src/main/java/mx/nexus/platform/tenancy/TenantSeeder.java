package mx.nexus.platform.tenancy;

/**
 * What a capability puts into a shop's fresh database at sign-up. Runs inside a unit of work with
 * the tenant bound, in the order of {@link #order()}; may run again after a crash, so it must be
 * harmless the second time.
 */
public interface TenantSeeder {

  /** Lower runs first. */
  int order();

  void seed(Birth birth);

  /**
   * What the person who signed up told us.
   *
   * @param passwordHash Argon2id, never the password
   * @param language {@code es} or {@code en}
   */
  record Birth(
      String shopName, String ownerName, String ownerEmail, String passwordHash, String language) {}
}
