package mx.nexus.catalog.generate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An engine as the trade names it.
 *
 * @param id its number in the curated file
 * @param litres as written, such as 1.6; empty for an electric one
 * @param cylinders 0 for an electric one
 * @param fuel as the column vehicle_engine.fuel says it
 */
record Engine(int id, String name, String litres, int cylinders, String fuel) {

  private static final Pattern COMBUSTION =
      Pattern.compile("(\\d\\.\\d) L ([LVH])(\\d+)(?: (diésel|híbrido))?");

  /** From its short form in the curated files: {@code 1.6 L L4}, {@code 2.5 L L4 diésel}. */
  static Optional<Engine> find(int id, String text) {
    if (text.equals("eléctrico")) {
      return Optional.of(new Engine(id, "Eléctrico", "", 0, "electric"));
    }
    Matcher parts = COMBUSTION.matcher(text);
    return parts.matches() ? Optional.of(of(id, text, parts)) : Optional.empty();
  }

  private static Engine of(int id, String text, Matcher parts) {
    int cylinders = Integer.parseInt(parts.group(3));
    String kind = parts.group(4);
    if (kind == null) {
      return new Engine(id, text + " gasolina", parts.group(1), cylinders, "gasoline");
    }
    return new Engine(
        id, text, parts.group(1), cylinders, kind.equals("diésel") ? "diesel" : "hybrid");
  }

  /** Whether it has what a type of part needs: spark, diesel, combustion, or nothing special. */
  boolean offers(String need) {
    return switch (need) {
      case "" -> true;
      case "spark" -> fuel.equals("gasoline") || fuel.equals("hybrid");
      case "combustion" -> !fuel.equals("electric");
      default -> fuel.equals(need);
    };
  }
}
