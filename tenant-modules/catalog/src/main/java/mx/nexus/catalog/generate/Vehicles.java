package mx.nexus.catalog.generate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mx.nexus.catalog.generate.CuratedFile.Line;
import mx.nexus.catalog.generate.Model.Motorisation;

/**
 * The makes, models, engines and vehicles of the curated files. Makes, models and engines have
 * their ids from the column {@code number}, vehicles from those and the year: none changes when
 * lines are added, moved or extended.
 */
final class Vehicles {

  private static final int MOST_MAKES = 9_999;

  private final Map<String, Integer> makes = new LinkedHashMap<>();
  private final Map<String, Engine> engines = new LinkedHashMap<>();
  private final Map<String, List<Model>> ofPlatform = new HashMap<>();
  private final List<Model> models = new ArrayList<>();
  private final Map<String, List<String>> makeAliases = new LinkedHashMap<>();
  private final Map<String, Line> lineOf = new HashMap<>();
  private final GivenNumbers makeNumbers;
  private final GivenNumbers engineNumbers;
  private final GivenNumbers modelNumbers;

  private Vehicles(List<Line> makes, List<Line> engines, List<Line> models) {
    this.makeNumbers = new GivenNumbers(makes, MOST_MAKES);
    this.engineNumbers = new GivenNumbers(engines, VehicleId.MOST_ENGINES);
    this.modelNumbers = new GivenNumbers(models, VehicleId.MOST_MODELS);
  }

  /** Reads them. */
  static Vehicles read() {
    return of(
        CuratedFile.read("makes.csv"),
        CuratedFile.read("engines.csv"),
        CuratedFile.read("vehicles.csv"));
  }

  /**
   * Those of three files.
   *
   * @throws mx.nexus.platform.command.CommandFailed when a line cannot be meant like that
   */
  static Vehicles of(List<Line> makes, List<Line> engines, List<Line> models) {
    Vehicles vehicles = new Vehicles(makes, engines, models);
    makes.forEach(vehicles::addMake);
    engines.forEach(vehicles::addEngine);
    models.forEach(vehicles::addModel);
    return vehicles;
  }

  /** Makes by name with their ids. */
  Map<String, Integer> makes() {
    return makes;
  }

  Map<String, List<String>> makeAliases() {
    return makeAliases;
  }

  List<Engine> engines() {
    return List.copyOf(engines.values());
  }

  List<Model> models() {
    return models;
  }

  /** The models with the same chassis, itself among them. */
  List<Model> ofPlatform(String platform) {
    return ofPlatform.getOrDefault(platform, List.of());
  }

  private void addMake(Line line) {
    String name = line.needed("make");
    once(line, name);
    makes.put(name, makeNumbers.of(line));
    makeAliases.put(name, aliases(line));
  }

  private void addEngine(Line line) {
    String name = line.needed("engine");
    once(line, name);
    engines.put(
        name,
        Engine.find(engineNumbers.of(line), name)
            .orElseThrow(
                () ->
                    line.wrong(
                        "engine \"%s\" is not written like 1.6 L L4, 2.5 L L4 diésel or eléctrico"
                            .formatted(name))));
  }

  private void addModel(Line line) {
    int id = modelNumbers.of(line);
    Years years = years(line);
    String make = line.needed("make");
    if (!makes.containsKey(make)) {
      throw line.wrong(
          "make \"%s\" is not in makes.csv; a new one gets number %d there"
              .formatted(make, makeNumbers.next()));
    }
    once(line, make + " " + line.needed("model"));
    List<Motorisation> motorisations = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (String text : line.list("engines")) {
      Motorisation motorisation = motorisation(line, id, text, years);
      motorisations.add(motorisation);
      for (int year = motorisation.years().from(); year <= motorisation.years().to(); year++) {
        if (!seen.add(motorisation.vehicle(year))) {
          throw line.wrong("engine \"%s\" comes twice in %d".formatted(text, year));
        }
      }
    }
    if (motorisations.isEmpty()) {
      throw line.wrong("engines is missing");
    }
    Model model =
        new Model(
            id,
            make,
            line.text("model"),
            years,
            List.copyOf(motorisations),
            line.flag("mexican"),
            line.decimal("weight"),
            line.needed("platform"),
            aliases(line));
    models.add(model);
    ofPlatform.computeIfAbsent(model.platform(), name -> new ArrayList<>()).add(model);
  }

  private static Years years(Line line) {
    Years years = new Years(line.integer("year_from"), line.integer("year_to"));
    if (years.isEmpty()
        || years.from() < VehicleId.FIRST_YEAR
        || years.to() > VehicleId.LAST_YEAR) {
      throw line.wrong(
          "years %d to %d are no run of years between %d and %d"
              .formatted(years.from(), years.to(), VehicleId.FIRST_YEAR, VehicleId.LAST_YEAR));
    }
    return years;
  }

  private Motorisation motorisation(Line line, int model, String text, Years ofModel) {
    int at = text.indexOf('@');
    String name = at < 0 ? text : text.substring(0, at);
    Engine engine = engines.get(name);
    if (engine == null) {
      throw line.wrong(
          "engine \"%s\" is not in engines.csv; a new one gets number %d there"
              .formatted(name, engineNumbers.next()));
    }
    Years years =
        at < 0
            ? ofModel
            : Years.find(text.substring(at + 1))
                .orElseThrow(
                    () ->
                        line.wrong(
                            "engine \"%s\" has no years like @1992-2008 or @2008".formatted(text)))
                .and(ofModel);
    if (years.isEmpty()) {
      throw line.wrong("engine \"%s\" is outside the years of its model".formatted(text));
    }
    return new Motorisation(model, engine, years);
  }

  private static List<String> aliases(Line line) {
    List<String> aliases = line.list("aliases");
    Set<String> seen = new HashSet<>();
    for (String alias : aliases) {
      if (alias.isBlank() || !alias.equals(plain(alias)) || !seen.add(alias)) {
        throw line.wrong(
            "street name \"%s\" is empty, comes twice, or has capitals or accents"
                .formatted(alias));
      }
    }
    return aliases;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "");
  }

  /** Each name stands once in a file. */
  private void once(Line line, String name) {
    Line former = lineOf.putIfAbsent(line.file() + " " + name, line);
    if (former != null) {
      throw line.wrong("%s is in line %d already".formatted(name, former.at()));
    }
  }
}
