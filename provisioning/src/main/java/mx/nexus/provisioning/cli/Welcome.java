package mx.nexus.provisioning.cli;

import java.util.ArrayList;
import java.util.List;
import mx.nexus.provisioning.AdminUsers;
import mx.nexus.provisioning.local.Launcher;

/** What is done and said once everything answers: first admin, demo shop, addresses. */
final class Welcome {

  private static final String ADMIN = "admin@nexus.example";

  private final Launcher.Started started;

  Welcome(Launcher.Started started) {
    this.started = started;
  }

  void afterStart() {
    List<String> lines = new ArrayList<>();
    String url = "http://localhost:" + started.plan().port();
    lines.add("Sign-up   " + url + "/signup");
    lines.add("Console   " + url + "/admin" + admin());
    lines.forEach(System.out::println);
    started.data().writeCredentials(lines);
    System.out.println("Credentials are also in " + started.data().credentials());
    System.out.println("Nexus POS ready");
  }

  /** Makes the first operator; shows his password as long as it is the one that we made. */
  private String admin() {
    AdminUsers admins = new AdminUsers(started.master());
    String password = started.secrets().password("admin.password");
    if (admins.isEmpty()) {
      admins.create(ADMIN, "Administración", password);
    }
    return admins.accepts(ADMIN, password) ? "   " + ADMIN + "   " + password : "";
  }
}
