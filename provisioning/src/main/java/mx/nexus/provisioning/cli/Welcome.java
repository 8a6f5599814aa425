package mx.nexus.provisioning.cli;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.provisioning.demo.DemoShop;
import mx.nexus.provisioning.local.Launcher;

/** What is done and said once everything answers: first admin, demo shop, addresses. */
final class Welcome {

  private static final String DEMO_MADE = "demo.made";

  private final Launcher.Started started;
  private final int port;

  Welcome(Launcher.Started started) {
    this.started = started;
    this.port = started.plan().port();
  }

  void afterStart() {
    String url = "http://localhost:" + port;
    FirstOperator operator =
        new FirstOperator(started.master(), started.secrets(), started.plan().onServer());
    List<String> lines = new ArrayList<>();
    lines.add("Sign-up   " + url + "/signup");
    lines.add("Console   " + url + "/admin" + operator.said());
    if (started.plan().demo()) {
      makeDemo();
    }
    if (started.secrets().find(DEMO_MADE).isPresent()) {
      lines.addAll(demo());
    }
    lines.forEach(System.out::println);
    started.data().writeCredentials(lines);
    System.out.println("Credentials are also in " + started.data().credentials());
    System.out.println("Nexus POS ready");
  }

  /**
   * Without its demo shop the product is still the product; the next start makes what is missing.
   */
  private void makeDemo() {
    if (started.secrets().find(DEMO_MADE).isEmpty()) {
      System.out.println("Making the demo shop");
      try {
        new DemoShop(port, ownerPassword(), staffPassword()).make();
        started.secrets().put(DEMO_MADE, "true");
      } catch (CommandFailed | UncheckedIOException e) {
        System.out.println(
            "The demo shop is not complete (" + e.getMessage() + "); start again to complete it.");
      }
    }
  }

  private List<String> demo() {
    List<String> lines = new ArrayList<>();
    lines.add("Demo      http://%s.localhost:%d".formatted(DemoShop.SLUG, port));
    lines.add(person("owner", DemoShop.OWNER, ownerPassword()));
    DemoShop.STAFF.forEach(
        somebody -> lines.add(person(somebody.role(), somebody.email(), staffPassword())));
    return lines;
  }

  private static String person(String role, String email, String password) {
    return "  %-11s %-22s %s".formatted(role, email, password);
  }

  private String ownerPassword() {
    return started.secrets().password("demo.owner.password");
  }

  private String staffPassword() {
    return started.secrets().password("demo.staff.password");
  }
}
