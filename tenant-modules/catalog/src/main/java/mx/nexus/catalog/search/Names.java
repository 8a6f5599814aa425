package mx.nexus.catalog.search;

import java.util.Map;

/** What the numbers of brands, categories and positions stand for. */
public record Names(
    Map<Integer, String> brands, Map<Integer, String> categories, Map<Integer, String> positions) {

  public Names {
    brands = Map.copyOf(brands);
    categories = Map.copyOf(categories);
    positions = Map.copyOf(positions);
  }

  /** The number of a name, in any case; 0 for a name that there is not. */
  public static int idOf(Map<Integer, String> names, String name) {
    return names.entrySet().stream()
        .filter(each -> each.getValue().equalsIgnoreCase(name.strip()))
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }
}
