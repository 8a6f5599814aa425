package mx.nexus.provisioning.signup;

import java.util.Set;
import java.util.regex.Pattern;

/** Which names a shop may have: they become host names, and some are ours. */
final class SlugRules {

  private static final Pattern FORM = Pattern.compile("^[a-z][a-z0-9-]{2,30}$");
  private static final Set<String> RESERVED =
      Set.of(
          "abuse",
          "admin",
          "administrator",
          "api",
          "app",
          "assets",
          "auth",
          "backup",
          "billing",
          "blog",
          "cdn",
          "console",
          "correo",
          "dev",
          "dns",
          "docs",
          "facturas",
          "ftp",
          "health",
          "help",
          "hostmaster",
          "imap",
          "internal",
          "legal",
          "localhost",
          "login",
          "mail",
          "metrics",
          "news",
          "nexus",
          "nexus-pos",
          "ns1",
          "ns2",
          "openapi",
          "pagos",
          "partner",
          "partners",
          "platform",
          "pop",
          "pop3",
          "pos",
          "postmaster",
          "prensa",
          "root",
          "sales",
          "security",
          "shop",
          "signup",
          "smtp",
          "soporte",
          "staging",
          "static",
          "status",
          "support",
          "system",
          "template",
          "ventas",
          "webmail",
          "webmaster",
          "wpad",
          "www");

  /** Names of sign-ups that were given up begin so. */
  static final String GIVEN_UP = "failed-";

  private SlugRules() {}

  static boolean isWellFormed(String slug) {
    return FORM.matcher(slug).matches() && !slug.endsWith("-") && !slug.contains("--");
  }

  static boolean isReserved(String slug) {
    return RESERVED.contains(slug) || slug.startsWith(GIVEN_UP);
  }
}
