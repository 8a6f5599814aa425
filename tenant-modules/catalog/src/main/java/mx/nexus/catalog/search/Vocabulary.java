package mx.nexus.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The names that the catalogue knows, held in memory: makes, models and their street names, brands,
 * and which vehicles there are. It recognises them among the words of a question, also misspelt.
 */
public final class Vocabulary {

  /** Shortest name that may be misspelt. */
  private static final int SHORTEST_MISSPELT = 5;

  private static final int LONG = 9;

  private final Map<String, List<Integer>> makes = new HashMap<>();
  private final Map<String, List<Model>> models = new HashMap<>();
  private final Map<String, Integer> brands = new HashMap<>();
  private final Map<Integer, List<Vehicle>> vehiclesOfModel = new HashMap<>();
  private final Map<Integer, List<Integer>> modelsOfMake = new HashMap<>();
  private int longest = 1;

  /**
   * A model.
   *
   * @param id of the model
   * @param makeId of its make
   */
  public record Model(int id, int makeId) {}

  /**
   * A vehicle that the catalogue has.
   *
   * @param litres displacement in tenths of a litre; 0 when unknown
   */
  public record Vehicle(int id, int modelId, int year, int litres) {}

  /** Names found at a place in the question. */
  record Match(int words, List<Integer> makeIds, List<Model> modelIds, boolean misspelt) {}

  void addMake(int id, String name) {
    makes.computeIfAbsent(key(name), k -> new ArrayList<>()).add(id);
  }

  void addModel(Model model, String name) {
    String key = key(name);
    models.computeIfAbsent(key, k -> new ArrayList<>()).add(model);
    modelsOfMake.computeIfAbsent(model.makeId(), k -> new ArrayList<>()).add(model.id());
    // "CR-V" is typed as one word as well, "Mazda3" as two.
    String joined = key.replace(" ", "");
    if (!joined.equals(key)) {
      models.computeIfAbsent(joined, k -> new ArrayList<>()).add(model);
    }
  }

  void addMakeAlias(String alias, int makeId) {
    makes.computeIfAbsent(key(alias), k -> new ArrayList<>()).add(makeId);
  }

  void addModelAlias(String alias, Model model) {
    models.computeIfAbsent(key(alias), k -> new ArrayList<>()).add(model);
  }

  void addBrand(int id, String name) {
    brands.put(key(name), id);
  }

  void addVehicle(Vehicle vehicle) {
    vehiclesOfModel.computeIfAbsent(vehicle.modelId(), k -> new ArrayList<>()).add(vehicle);
  }

  private String key(String name) {
    List<String> words = Words.plain(name);
    longest = Math.max(longest, words.size());
    return String.join(" ", words);
  }

  /** The longest name of a make or model that begins at a word. */
  Optional<Match> vehicleAt(List<String> words, int at) {
    for (int size = Math.min(longest, words.size() - at); size > 0; size--) {
      String phrase = String.join(" ", words.subList(at, at + size));
      List<Model> model = models.getOrDefault(phrase, List.of());
      List<Integer> make = makes.getOrDefault(phrase, List.of());
      if (!model.isEmpty() || !make.isEmpty()) {
        return Optional.of(new Match(size, make, model, false));
      }
    }
    return Optional.empty();
  }

  /** The name of a make or model that a word can be with one slip, two in a long one. */
  Optional<Match> misspeltVehicleAt(List<String> words, int at) {
    String word = words.get(at);
    if (word.length() < SHORTEST_MISSPELT || Character.isDigit(word.charAt(0))) {
      return Optional.empty();
    }
    int slips = word.length() < LONG ? 1 : 2;
    for (int allowed = 1; allowed <= slips; allowed++) {
      int most = allowed;
      List<Model> model = near(models, word, most);
      List<Integer> make = near(makes, word, most);
      if (!model.isEmpty() || !make.isEmpty()) {
        return Optional.of(new Match(1, make, model, true));
      }
    }
    return Optional.empty();
  }

  private static <T> List<T> near(Map<String, List<T>> names, String word, int slips) {
    List<T> found = new ArrayList<>();
    names.forEach(
        (name, ids) -> {
          if (name.length() >= SHORTEST_MISSPELT
              && name.charAt(0) == word.charAt(0)
              && Slips.between(name, word, slips) <= slips) {
            found.addAll(ids);
          }
        });
    return found;
  }

  /** A brand whose name begins at a word. */
  Optional<BrandMatch> brandAt(List<String> words, int at) {
    for (int size = Math.min(longest, words.size() - at); size > 0; size--) {
      Integer brand = brands.get(String.join(" ", words.subList(at, at + size)));
      if (brand != null) {
        return Optional.of(new BrandMatch(size, brand));
      }
    }
    return Optional.empty();
  }

  record BrandMatch(int words, int brandId) {}

  /** Ids of the vehicles of some models whose year and litres are wanted, in order. */
  int[] vehicles(Iterable<Integer> modelIds, IntPredicate year, IntPredicate litres) {
    List<Integer> found = new ArrayList<>();
    for (int model : modelIds) {
      for (Vehicle vehicle : vehiclesOfModel.getOrDefault(model, List.of())) {
        if (year.test(vehicle.year()) && (vehicle.litres() == 0 || litres.test(vehicle.litres()))) {
          found.add(vehicle.id());
        }
      }
    }
    int[] ids = found.stream().mapToInt(Integer::intValue).toArray();
    Arrays.sort(ids);
    return ids;
  }

  List<Integer> modelsOf(int makeId) {
    return modelsOfMake.getOrDefault(makeId, List.of());
  }
}
