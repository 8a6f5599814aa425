package mx.nexus.platform.web;

import java.util.Optional;

/**
 * One address that a browser may open, who may open it and where it stands in the menu.
 *
 * @param path address without context path and extension, for example {@code /sales/register}
 * @param audience whom the page is for
 * @param permission what a member of staff must have; empty when being logged in is enough
 * @param menu place in the menu; empty when other pages lead here
 */
public record Page(
    String path, Audience audience, Optional<String> permission, Optional<MenuEntry> menu) {

  /** Whom a page is for. */
  public enum Audience {
    /** Everybody, on the platform's own host. */
    PLATFORM_VISITOR,
    /** Everybody, on a shop's host. */
    SHOP_VISITOR,
    /** Staff of the shop who are logged in. */
    STAFF,
    /** Everybody, in the console. */
    CONSOLE_VISITOR,
    /** Operators of the platform who are logged in. */
    OPERATOR
  }

  public Page {
    if (!path.startsWith("/") || path.endsWith(".xhtml")) {
      throw new IllegalArgumentException("a page path looks like /sales/register: " + path);
    }
    if (permission.isPresent() && audience != Audience.STAFF) {
      throw new IllegalArgumentException("only pages for staff need a permission: " + path);
    }
  }

  /** A page of the platform's own host that anybody may open: sign-up. */
  public static Page onPlatform(String path) {
    return new Page(path, Audience.PLATFORM_VISITOR, Optional.empty(), Optional.empty());
  }

  /** A page of the shop that anybody may open: login. */
  public static Page open(String path) {
    return new Page(path, Audience.SHOP_VISITOR, Optional.empty(), Optional.empty());
  }

  /** A page for everybody of the staff. */
  public static Page forStaff(String path) {
    return new Page(path, Audience.STAFF, Optional.empty(), Optional.empty());
  }

  /** A page for those of the staff who have the permission. */
  public static Page needing(String permission, String path) {
    return new Page(path, Audience.STAFF, Optional.of(permission), Optional.empty());
  }

  /** A page of the console that anybody may open: its login. */
  public static Page openInConsole(String path) {
    return new Page(path, Audience.CONSOLE_VISITOR, Optional.empty(), Optional.empty());
  }

  /** A page of the console for operators. */
  public static Page forOperators(String path) {
    return new Page(path, Audience.OPERATOR, Optional.empty(), Optional.empty());
  }

  /** The same page with a place in the menu. */
  public Page inMenu(MenuSection section, int order, String labelKey, String icon) {
    return inMenu(section, order, labelKey, icon, "");
  }

  /**
   * The same page with a place in the menu and a key that leads there.
   *
   * @param key as browsers call it, for example {@code F6}
   */
  public Page inMenu(MenuSection section, int order, String labelKey, String icon, String key) {
    return new Page(
        path,
        audience,
        permission,
        Optional.of(new MenuEntry(section, order, labelKey, icon, key)));
  }

  /** Whether somebody has to be logged in. */
  public boolean needsLogin() {
    return audience == Audience.STAFF || audience == Audience.OPERATOR;
  }
}
