package mx.nexus.platform.web;

import java.util.Locale;

/** The groups of the menu, in the order of a shop's day. */
public enum MenuSection {
  COUNTER,
  STOCK,
  CUSTOMERS,
  SHOP,
  PLATFORM;

  /** Key of its heading. */
  public String labelKey() {
    return "ui.menu." + name().toLowerCase(Locale.ROOT);
  }
}
