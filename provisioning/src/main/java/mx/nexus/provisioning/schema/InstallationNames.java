package mx.nexus.provisioning.schema;

import mx.nexus.platform.persistence.MasterDatabase;

/**
 * What this installation calls the databases that it makes beside those of shops, so that two
 * installations on one server leave each other's alone.
 *
 * @param id of the installation, eight hexadecimal digits
 * @param sharedSuffix behind the names of databases that shops share; empty for the first
 *     installation of a server
 */
public record InstallationNames(String id, String sharedSuffix) {

  /**
   * What is shared is called so by the first installation of a server, the only one on a server of
   * our own. A master that was not brought up to date yet is the only one, too.
   */
  public static final InstallationNames ALONE = new InstallationNames("00000000", "");

  /** As the master database says. */
  public static InstallationNames of(MasterDatabase master) {
    boolean known =
        master.required(
            "select to_regclass('provisioning_installation') is not null as known",
            row -> row.bool("known"));
    return known
        ? master.required(
            "select id, shared_suffix from provisioning_installation",
            row -> new InstallationNames(row.text("id"), row.text("shared_suffix")))
        : ALONE;
  }

  /** The database that tenants' databases are copied from. */
  public String template() {
    return "nexus_template_" + id;
  }

  /** How the names of databases that wait for a shop begin. */
  public String warmPrefix() {
    return "nxw_" + id + "_";
  }

  /** The database that shops share for a capability. */
  public String shared(String capability) {
    return "nexus_" + capability + sharedSuffix;
  }
}
