package mx.nexus.catalog.vin;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.nexus.platform.persistence.PlatformDatabase;

/** The catalogue's names of models, without case, accents and dashes, and its other names. */
final class VehicleNames {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int SHORTEST_PREFIX = 3;

  /** Makers by whom the catalogue and NHTSA do not mean the same word. */
  private static final Map<String, String> MAKES =
      Map.of("vw", "volkswagen", "mercedes", "mercedesbenz");

  private final Map<String, Map<String, Integer>> models = new HashMap<>();

  private VehicleNames() {}

  private record Name(String make, String model, int id) {}

  /**
   * How a name was understood.
   *
   * @param exact false: only the beginning is the same
   */
  record Found(int modelId, boolean exact) {}

  static VehicleNames read(PlatformDatabase catalogue) {
    VehicleNames names = new VehicleNames();
    List<Name> all =
        catalogue.list(
            """
            select mk.name as make, m.name as model, m.id
              from vehicle_model m
              join vehicle_make mk on mk.id = m.make_id
            union all
            select mk.name, a.alias, m.id
              from vehicle_alias a
              join vehicle_model m on m.id = a.model_id
              join vehicle_make mk on mk.id = m.make_id
            """,
            row -> new Name(row.text("make"), row.text("model"), row.integer("id")));
    all.forEach(
        name ->
            names
                .models
                .computeIfAbsent(makeKey(name.make()), key -> new HashMap<>())
                .putIfAbsent(key(name.model()), name.id()));
    return names;
  }

  /** The model of this name; or the one that begins like it, when there is only one such. */
  Optional<Found> find(String make, String model) {
    Map<String, Integer> ofMake = models.getOrDefault(makeKey(make), Map.of());
    String wanted = key(model);
    Integer exact = ofMake.get(wanted);
    if (exact != null) {
      return Optional.of(new Found(exact, true));
    }
    List<Integer> alike =
        ofMake.entrySet().stream()
            .filter(entry -> beginAlike(entry.getKey(), wanted))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return alike.size() == 1 ? Optional.of(new Found(alike.get(0), false)) : Optional.empty();
  }

  private static boolean beginAlike(String one, String other) {
    return Math.min(one.length(), other.length()) >= SHORTEST_PREFIX
        && (one.startsWith(other) || other.startsWith(one));
  }

  private static String makeKey(String make) {
    String key = key(make);
    return MAKES.getOrDefault(key, key);
  }

  static String key(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
