package mx.nexus.catalog.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.search.Words;
import org.jspecify.annotations.Nullable;

/**
 * The vehicles of the catalogue by what files call them: make and model by name, street name or
 * {@code #id}, the engine by name, litres or {@code #id}.
 */
final class VehicleIndex {

  private static final Pattern LITRES = Pattern.compile("(\\d{1,2}\\.\\d)\\s?[lL]?");
  private static final int YEARS_OF_A_BASE_VEHICLE = 10_000;

  private final Map<String, Integer> makes = new HashMap<>();
  private final Map<String, Integer> modelsByName = new HashMap<>();
  private final Map<Integer, Model> models = new HashMap<>();
  private final Map<String, Set<Integer>> engines = new HashMap<>();

  private VehicleIndex() {}

  /**
   * A model and its vehicles.
   *
   * @param name with its make
   */
  record Model(int id, int makeId, String name, List<Vehicle> vehicles) {

    int firstYear() {
      return vehicles.stream().mapToInt(Vehicle::year).min().orElse(0);
    }

    int lastYear() {
      return vehicles.stream().mapToInt(Vehicle::year).max().orElse(0);
    }

    /** Ids of a year with one of the engines, or with any when none is named. */
    List<Integer> of(int year, Set<Integer> wanted) {
      return vehicles.stream()
          .filter(v -> v.year() == year && (wanted.isEmpty() || wanted.contains(v.engineId())))
          .map(Vehicle::id)
          .toList();
    }
  }

  /** A vehicle of a model. */
  record Vehicle(int id, int year, int engineId) {}

  static VehicleIndex read(CatalogDatabase catalogue) {
    VehicleIndex index = new VehicleIndex();
    catalogue.transact(
        transaction -> {
          Map<Integer, String> makeNames = new HashMap<>();
          transaction.stream(
              "select id, name from vehicle_make",
              row -> {
                makeNames.put(row.integer("id"), row.text("name"));
                index.makes.put(Words.numberKey(row.text("name")), row.integer("id"));
              });
          transaction.stream(
              "select id, make_id, name from vehicle_model",
              row -> {
                int make = row.integer("make_id");
                String name = makeNames.getOrDefault(make, "") + " " + row.text("name");
                int id = row.integer("id");
                index.models.put(id, new Model(id, make, name, new ArrayList<>()));
                index.modelsByName.put(key(make, row.text("name")), id);
              });
          transaction.stream(
              "select alias, make_id, model_id from vehicle_alias",
              row -> {
                String alias = row.text("alias");
                row.findInteger("make_id")
                    .ifPresent(make -> index.makes.putIfAbsent(Words.numberKey(alias), make));
                row.findInteger("model_id").ifPresent(model -> index.alias(alias, model));
              });
          transaction.stream(
              "select id, name, litres::text as litres from vehicle_engine",
              row -> {
                int id = row.integer("id");
                index.engine(row.text("name"), id);
                row.findText("litres").ifPresent(litres -> index.engine(litres, id));
              });
          transaction.stream(
              "select id, model_id, year, engine_id from vehicle order by year, id",
              row -> {
                Model model = index.models.get(row.integer("model_id"));
                if (model != null) {
                  model
                      .vehicles()
                      .add(
                          new Vehicle(
                              row.integer("id"), row.integer("year"), row.integer("engine_id")));
                }
              });
        });
    return index;
  }

  private void alias(String alias, int model) {
    Model of = models.get(model);
    if (of != null) {
      modelsByName.putIfAbsent(key(of.makeId(), alias), model);
    }
  }

  private void engine(String name, int id) {
    engines.computeIfAbsent(engineKey(name), key -> new HashSet<>()).add(id);
    engines.computeIfAbsent("#" + id, key -> new HashSet<>()).add(id);
  }

  private static String key(int make, String model) {
    return make + " " + Words.numberKey(model);
  }

  private static String engineKey(String text) {
    Matcher litres = LITRES.matcher(text.strip());
    return litres.matches() ? litres.group(1) : Words.numberKey(text);
  }

  /** A make; empty when there is none of the name. */
  Optional<Integer> make(String text) {
    Integer id = Ids.of(text);
    if (id != null) {
      return Optional.of(id)
          .filter(each -> models.values().stream().anyMatch(m -> m.makeId() == each));
    }
    return Optional.ofNullable(makes.get(Words.numberKey(text)));
  }

  /** A model of a make; empty when there is none of the name. */
  Optional<Model> model(int make, String text) {
    Integer id = Ids.of(text);
    @Nullable Integer found = id == null ? modelsByName.get(key(make, text)) : id;
    return found == null
        ? Optional.empty()
        : Optional.ofNullable(models.get(found)).filter(model -> model.makeId() == make);
  }

  /** The engines that a text names; none when it names none. */
  Set<Integer> engines(String text) {
    return engines.getOrDefault(text.startsWith("#") ? text : engineKey(text), Set.of());
  }

  /** The model of a base vehicle; empty when there is none. */
  Optional<Model> modelOfBase(int baseVehicle) {
    return Optional.ofNullable(models.get(baseVehicle / YEARS_OF_A_BASE_VEHICLE));
  }

  /** The year of a base vehicle. */
  static int yearOfBase(int baseVehicle) {
    return baseVehicle % YEARS_OF_A_BASE_VEHICLE;
  }
}
