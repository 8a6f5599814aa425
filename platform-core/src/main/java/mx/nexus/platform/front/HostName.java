package mx.nexus.platform.front;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the host of a request stands for.
 *
 * @param slug name of the shop; empty unless it is one
 */
record HostName(Kind kind, String slug) {

  /** The platform itself, a shop, or a name that is not ours. */
  enum Kind {
    PLATFORM,
    SHOP,
    FOREIGN
  }

  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{2,30}");

  /** Classifies a host without its port. */
  static HostName of(String host, String baseDomain) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.equals(baseDomain)) {
      return new HostName(Kind.PLATFORM, "");
    }
    String suffix = "." + baseDomain;
    if (name.endsWith(suffix)) {
      String label = name.substring(0, name.length() - suffix.length());
      if (SLUG.matcher(label).matches()) {
        return new HostName(Kind.SHOP, label);
      }
    }
    return new HostName(Kind.FOREIGN, "");
  }

  boolean isShop() {
    return kind == Kind.SHOP;
  }

  boolean isPlatform() {
    return kind == Kind.PLATFORM;
  }
}
