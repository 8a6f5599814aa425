package mx.nexus.inventory.label;

/**
 * What stands on a label.
 *
 * @param shop name over the door
 * @param price as a person reads it
 */
public record Label(
    LabelCode code, String shop, String sku, String name, String brand, String price) {

  /** Replaces what would be a command or nothing to a printer by a blank. */
  static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\s]+", " ").strip();
  }

  /** As many characters as there is room for. */
  static String cut(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, Math.max(0, most - 1)).stripTrailing() + ".";
  }
}
