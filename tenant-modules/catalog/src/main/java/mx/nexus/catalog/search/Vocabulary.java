package mx.nexus.catalog.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The names that the catalogue knows, held in memory: makes, models and their street names, brands,
 * and which vehicles there are. It recognises them among the words of a question, also misspelt.
 */
public final class Vocabulary {

  /** Shortest name that may be misspelt. */
  private static final int SHORTEST_MISSPELT = 5;

  private static final int LONG = 8;
  private static final int SHORTEST_BEGINNING = 3;
  private static final int MOST_BEGUN = 6;
  private static final int MOST_TOLD = 2;

  /** Words that stand before a kind of part without being one. */
  private static final Set<String> AROUND_A_KIND = Set.of("kit", "set");

  private final Map<String, List<Integer>> makes = new HashMap<>();
  private final NavigableMap<String, List<Model>> models = new TreeMap<>();
  private final Map<String, Integer> brands = new HashMap<>();
  private final Map<Integer, List<Vehicle>> vehiclesOfModel = new HashMap<>();
  private final Map<Integer, Vehicle> vehicles = new HashMap<>();
  private final Map<Integer, List<Integer>> modelsOfMake = new HashMap<>();
  private final Map<Set<String>, Kind> types = new HashMap<>();
  private final Map<Integer, List<Integer>> moreOfTypes = new ConcurrentHashMap<>();
  private final TreeSet<String> kindWords = new TreeSet<>();
  private final TreeSet<String> positions = new TreeSet<>();
  private final Map<Integer, String> makeNames = new HashMap<>();
  private final Map<Integer, Model> modelsById = new HashMap<>();
  private final Map<Integer, String> modelNames = new HashMap<>();
  private final Map<Integer, String> brandNames = new HashMap<>();
  private final TreeSet<String> known = new TreeSet<>();
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

  /**
   * A kind of part.
   *
   * @param words of its name, each in its one form; the first says what it is
   */
  record Kind(int id, String name, List<String> words, int categoryId) {

    Kind {
      words = List.copyOf(words);
    }

    /** Whether it is called the same with more words: {@code bomba de gasolina mecánica}. */
    boolean isMoreOf(Kind other) {
      return id != other.id
          && categoryId == other.categoryId
          && words.get(0).equals(other.words.get(0))
          && words.containsAll(other.words);
    }
  }

  /**
   * Names found at a place in the question.
   *
   * @param words how many words of the question they took
   * @param slips how many letters were wrong
   */
  record Match(int words, List<Integer> makeIds, List<Model> modelIds, int slips) {}

  /**
   * A word that was meant.
   *
   * @param slips how many letters were wrong
   */
  record Spelling(String word, int slips) {}

  void addMake(int id, String name) {
    makes.computeIfAbsent(key(name), k -> new ArrayList<>()).add(id);
    makeNames.put(id, name);
  }

  void addModel(Model model, String name) {
    String key = key(name);
    models.computeIfAbsent(key, k -> new ArrayList<>()).add(model);
    modelsOfMake.computeIfAbsent(model.makeId(), k -> new ArrayList<>()).add(model.id());
    modelsById.put(model.id(), model);
    modelNames.put(model.id(), name);
    // "CR-V" is typed as one word as well, "Mazda3" as two.
    addSpelling(model, key, key.replace(" ", ""));
    addSpelling(model, key, key.replaceAll("([a-z])(\\d)", "$1 $2"));
  }

  private void addSpelling(Model model, String key, String spelling) {
    if (!spelling.equals(key)) {
      longest = Math.max(longest, spelling.split(" ").length);
      models.computeIfAbsent(spelling, k -> new ArrayList<>()).add(model);
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
    brandNames.put(id, name);
  }

  /** A kind of part. */
  void addKind(Kind kind) {
    if (!kind.words().isEmpty()) {
      types.putIfAbsent(Set.copyOf(kind.words()), kind);
      moreOfTypes.clear();
      known.addAll(kind.words());
      kindWords.addAll(kind.words());
    }
  }

  /** A word for where a part sits. */
  void addPosition(String word) {
    known.add(word);
    positions.add(word);
  }

  /** Whether a word, or what an unfinished one begins, says where a part sits. */
  boolean isPosition(String word, boolean unfinished) {
    return isIn(positions, word, unfinished);
  }

  /** The same for what kind of part it is. */
  boolean isOfKind(String word, boolean unfinished) {
    return !isPosition(word, unfinished) && isIn(kindWords, word, unfinished);
  }

  private static boolean isIn(NavigableSet<String> words, String word, boolean unfinished) {
    String next = words.ceiling(word);
    return next != null && (unfinished ? next.startsWith(word) : next.equals(word));
  }

  /** The kinds of part that are called like one, with more words. */
  List<Integer> moreOf(int typeId) {
    return moreOfTypes.computeIfAbsent(typeId, this::findMoreOf);
  }

  private List<Integer> findMoreOf(int typeId) {
    return types.values().stream()
        .filter(kind -> kind.id() == typeId)
        .flatMap(kind -> types.values().stream().filter(other -> other.isMoreOf(kind)))
        .map(Kind::id)
        .sorted()
        .toList();
  }

  /** What a kind of part is called; empty when there is no such kind. */
  Optional<Kind> kind(int typeId) {
    return types.values().stream().filter(kind -> kind.id() == typeId).findFirst();
  }

  /** What a brand is called. */
  String brandName(int brandId) {
    return brandNames.getOrDefault(brandId, "");
  }

  /** A word that parts are described with; it is not taken for a misspelt vehicle. */
  void addWord(String word) {
    known.add(word);
  }

  boolean isWord(String word) {
    return known.contains(word);
  }

  boolean beginsWord(String start) {
    String next = known.ceiling(start);
    return next != null && next.startsWith(start);
  }

  /**
   * The kinds of part whose words are all among these, those with most words only. A kind is meant
   * for sure when the first word that says a kind is one of its own.
   */
  List<Question.TypeWords> types(List<String> words) {
    List<Question.TypeWords> best = new ArrayList<>();
    int most = 1;
    Set<String> asked = Set.copyOf(words);
    Optional<String> first =
        words.stream()
            .filter(word -> isOfKind(word, false) && !AROUND_A_KIND.contains(word))
            .findFirst();
    for (Map.Entry<Set<String>, Kind> type : types.entrySet()) {
      int size = type.getKey().size();
      if (size >= most && asked.containsAll(type.getKey())) {
        if (size > most) {
          best.clear();
          most = size;
        }
        best.add(
            new Question.TypeWords(
                type.getValue().id(),
                words.stream().filter(word -> !type.getKey().contains(word)).toList(),
                first.isEmpty() || type.getKey().contains(first.get())));
      }
    }
    return best;
  }

  void addVehicle(Vehicle vehicle) {
    vehicles.put(vehicle.id(), vehicle);
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
        return Optional.of(new Match(size, make, model, 0));
      }
    }
    return Optional.empty();
  }

  /** The name of a make or model that a word can be with one slip, two in a long one. */
  Optional<Match> misspeltVehicle(String word) {
    if (word.length() < SHORTEST_MISSPELT || Character.isDigit(word.charAt(0))) {
      return Optional.empty();
    }
    for (int allowed = 1; allowed <= slipsOf(word); allowed++) {
      int most = allowed;
      List<Model> model = near(models, word, most);
      List<Integer> make = near(makes, word, most);
      if (!model.isEmpty() || !make.isEmpty()) {
        return Optional.of(new Match(1, make, model, most));
      }
    }
    return Optional.empty();
  }

  /** The models whose name a word begins, when they are few enough to mean something. */
  Optional<Match> vehicleBeginning(String start) {
    if (start.length() < SHORTEST_BEGINNING) {
      return Optional.empty();
    }
    List<Model> begun =
        models.subMap(start, start + Character.MAX_VALUE).values().stream()
            .flatMap(List::stream)
            .limit(MOST_BEGUN + 1L)
            .toList();
    boolean few = !begun.isEmpty() && begun.size() <= MOST_BEGUN;
    return few ? Optional.of(new Match(1, List.of(), begun, 0)) : Optional.empty();
  }

  /** The known word that is nearest to a misspelt one. */
  Optional<Spelling> spelling(String word) {
    if (word.length() < SHORTEST_MISSPELT || word.chars().anyMatch(Character::isDigit)) {
      return Optional.empty();
    }
    for (int allowed = 1; allowed <= slipsOf(word); allowed++) {
      for (String right : known) {
        if (Slips.between(right, word, allowed) <= allowed) {
          return Optional.of(new Spelling(right, allowed));
        }
      }
    }
    return Optional.empty();
  }

  private static int slipsOf(String word) {
    return word.length() < LONG ? 1 : 2;
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

  /** Ids of the vehicles that a name can mean, in order. */
  public List<Integer> vehiclesOf(NamedVehicle named) {
    List<Integer> found = new ArrayList<>();
    List<Integer> wanted =
        named.modelIds().isEmpty()
            ? named.makeIds().stream().flatMap(make -> modelsOf(make).stream()).toList()
            : named.modelIds();
    for (int model : wanted) {
      for (Vehicle vehicle : vehiclesOfModel.getOrDefault(model, List.of())) {
        if (isOfYearAndLitres(vehicle, named)) {
          found.add(vehicle.id());
        }
      }
    }
    return found.stream().sorted().toList();
  }

  /** Whether a vehicle of the catalogue is among those that a name can mean. */
  public boolean isMeant(int vehicleId, NamedVehicle named) {
    Vehicle vehicle = vehicles.get(vehicleId);
    return vehicle != null
        && (named.modelIds().contains(vehicle.modelId())
            || named.makeIds().stream()
                .anyMatch(make -> modelsOf(make).contains(vehicle.modelId())))
        && isOfYearAndLitres(vehicle, named);
  }

  /** An engine of unknown size may be of any. */
  private static boolean isOfYearAndLitres(Vehicle vehicle, NamedVehicle named) {
    return named.wantsYear(vehicle.year())
        && (vehicle.litres() == 0 || named.wantsLitres(vehicle.litres()));
  }

  /** The model of a vehicle, as words name it; nothing of a vehicle that there is not. */
  NamedVehicle modelOf(int vehicleId) {
    Vehicle vehicle = vehicles.get(vehicleId);
    return vehicle == null
        ? NamedVehicle.NONE
        : new NamedVehicle(List.of(), List.of(vehicle.modelId()), 0, 0, 0);
  }

  /** A vehicle as a person says it: {@code Nissan Tsuru 2008 1.6 L}. */
  String label(int vehicleId) {
    Vehicle vehicle = vehicles.get(vehicleId);
    return vehicle == null
        ? ""
        : label(
            new NamedVehicle(
                List.of(),
                List.of(vehicle.modelId()),
                vehicle.year(),
                vehicle.year(),
                vehicle.litres()));
  }

  /** The same for what words name; of many models the first ones. */
  String label(NamedVehicle named) {
    List<String> names =
        named.modelIds().isEmpty()
            ? named.makeIds().stream().map(id -> makeNames.getOrDefault(id, "")).toList()
            : named.modelIds().stream().map(this::modelLabel).toList();
    StringBuilder label =
        new StringBuilder(
            names.stream().distinct().limit(MOST_TOLD).collect(Collectors.joining(" / ")));
    if (names.stream().distinct().count() > MOST_TOLD) {
      label.append(" …");
    }
    if (named.yearFrom() > 0) {
      label.append(' ').append(named.yearFrom());
    }
    if (named.yearTo() > named.yearFrom()) {
      label.append('–').append(named.yearTo());
    }
    if (named.litres() > 0) {
      label.append(' ').append(named.litres() / 10).append('.').append(named.litres() % 10);
      label.append(" L");
    }
    return label.toString().strip();
  }

  private String modelLabel(int id) {
    Model model = modelsById.get(id);
    String make = model == null ? "" : makeNames.getOrDefault(model.makeId(), "");
    return (make + " " + modelNames.getOrDefault(id, "")).strip();
  }

  List<Integer> modelsOf(int makeId) {
    return modelsOfMake.getOrDefault(makeId, List.of());
  }
}
