package mx.nexus.catalog.plates;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kinds of plates by their form (NOM-001-SCT-2-2016 and the series before). A hint: thirty-five
 * kinds exist and several share a form.
 */
public enum PlateKind {
  /** Private car, {@code AAA-000-A}. */
  CAR("([A-Z]{3})(\\d{3})([A-Z])"),
  /** Private car of the series before, {@code AAA-00-00} or {@code AAA-000}. */
  FORMER_CAR("([A-Z]{3})(\\d{2})(\\d{2})|([A-Z]{3})(\\d{3})"),
  /** Private car of Mexico City, {@code A00-AAA} or {@code 000-AAA}. */
  MEXICO_CITY_CAR("([A-Z]\\d{2})([A-Z]{3})|(\\d{3})([A-Z]{3})"),
  /** Private truck or pick-up, {@code AA-0000-A}, {@code AA-00-000} or {@code AA-0000}. */
  TRUCK("([A-Z]{2})(\\d{4})([A-Z])|([A-Z]{2})(\\d{2})(\\d{3})|([A-Z]{2})(\\d{4})"),
  /** Public service of a state, {@code A-000-AAA}. */
  PUBLIC_SERVICE("([A-Z])(\\d{3})([A-Z]{3})"),
  /** Federal service, {@code 00-AA-0A}. */
  FEDERAL_SERVICE("(\\d{2})([A-Z]{2})(\\d[A-Z])"),
  /** Motorcycle, {@code 00-AA-0} or {@code AA-00-A}. */
  MOTORCYCLE("(\\d{2})([A-Z]{2})(\\d)|([A-Z]{2})(\\d{2})([A-Z])"),
  /** None of them. */
  UNUSUAL("(?!)");

  private final Pattern form;

  PlateKind(String form) {
    this.form = Pattern.compile(form);
  }

  /** The first kind of this form; {@code key} is in capitals, without blanks and hyphens. */
  public static PlateKind of(String key) {
    return Arrays.stream(values())
        .filter(kind -> kind.form.matcher(key).matches())
        .findFirst()
        .orElse(UNUSUAL);
  }

  String hyphenated(String key) {
    Matcher matcher = form.matcher(key);
    if (!matcher.matches()) {
      return key;
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        shown.append(shown.isEmpty() ? "" : "-").append(matcher.group(i));
      }
    }
    return shown.toString();
  }

  /** The name on the wire: {@code former-car}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
