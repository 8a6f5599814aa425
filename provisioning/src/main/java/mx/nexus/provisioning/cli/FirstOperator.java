package mx.nexus.provisioning.cli;

import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.provisioning.AdminUsers;
import mx.nexus.provisioning.local.LaptopSecrets;

/**
 * Who may enter the console first. A laptop gets an operator with a password of our making. A
 * server does not: what is printed there ends in logs that many read.
 */
final class FirstOperator {

  static final String EMAIL = "admin@nexus.example";

  private final AdminUsers admins;
  private final LaptopSecrets secrets;
  private final boolean onServer;

  /**
   * @param onServer the operator named a database server of his own
   */
  FirstOperator(MasterDatabase master, LaptopSecrets secrets, boolean onServer) {
    this.admins = new AdminUsers(master);
    this.secrets = secrets;
    this.onServer = onServer;
  }

  /** What is to be said behind the console's address; makes the operator of a laptop. */
  String said() {
    return onServer ? onServer() : onLaptop();
  }

  private String onServer() {
    return admins.isEmpty()
        ? "   nobody may enter yet; make an operator with:"
            + " echo 'a long phrase' | ./nexus admin create --email you@example.mx --password-stdin"
        : "";
  }

  /** Shows the password as long as it is the one that we made. */
  private String onLaptop() {
    String password = secrets.password("admin.password");
    if (admins.isEmpty()) {
      admins.create(EMAIL, "Administración", password);
    }
    return admins.accepts(EMAIL, password) ? "   " + EMAIL + "   " + password : "";
  }
}
