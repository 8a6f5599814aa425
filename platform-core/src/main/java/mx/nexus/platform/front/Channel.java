package mx.nexus.platform.front;

import mx.nexus.platform.web.PageAddress;

/** The door by which a request comes in, told by its path. */
enum Channel {
  /** Staff of a shop by program: {@code /pos/api}. */
  STAFF_API,
  /** Partners with an API key: {@code /api/v1}. */
  PARTNER_API,
  /** People that have no shop yet: {@code /platform/api}. */
  PLATFORM_API,
  /** Operators of the platform by program: {@code /admin/api}. */
  ADMIN_API,
  /** Pages of the console: {@code /admin}. */
  ADMIN_PAGE,
  /** Health, metrics and the described contract; they belong to no shop. */
  OPERATIONS,
  /** Styles, scripts and pictures, the same for everybody. */
  ASSET,
  /** Pages for people. */
  PAGE;

  private static final String ADMIN_CONTEXT = "/admin";

  /**
   * The door of a decoded path within its application.
   *
   * @param context path of the application, empty for the one at the root
   */
  static Channel of(String context, String path) {
    if (isUnder(path, "/jakarta.faces.resource") || PageAddress.isAsset(path)) {
      return ASSET;
    }
    if (context.equals(ADMIN_CONTEXT)) {
      return isUnder(path, "/api") ? ADMIN_API : ADMIN_PAGE;
    }
    if (isUnder(path, "/pos/api")) {
      return STAFF_API;
    }
    if (isUnder(path, "/api")) {
      return PARTNER_API;
    }
    if (isUnder(path, "/platform/api")) {
      return PLATFORM_API;
    }
    boolean operations =
        isUnder(path, "/health")
            || isUnder(path, "/metrics")
            || isUnder(path, "/openapi")
            || isUnder(path, "/.well-known");
    return operations ? OPERATIONS : PAGE;
  }

  private static boolean isUnder(String path, String prefix) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  /** Whether programs come in here, which read problems and not pages. */
  boolean isForPrograms() {
    return switch (this) {
      case STAFF_API, PARTNER_API, PLATFORM_API, ADMIN_API, OPERATIONS -> true;
      case ADMIN_PAGE, ASSET, PAGE -> false;
    };
  }

  /** Whether it is a door of the console. */
  boolean isAdmin() {
    return this == ADMIN_API || this == ADMIN_PAGE;
  }
}
