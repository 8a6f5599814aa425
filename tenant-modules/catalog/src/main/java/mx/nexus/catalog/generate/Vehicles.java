package mx.nexus.catalog.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.nexus.catalog.generate.CuratedFile.Line;
import mx.nexus.catalog.generate.Model.Motorisation;

/**
 * The makes, models, engines and vehicles of the curated files. Ids follow the order of the file,
 * so they stay when lines are added at its end.
 */
final class Vehicles {

  private final Map<String, Integer> makes = new LinkedHashMap<>();
  private final Map<String, Engine> engines = new LinkedHashMap<>();
  private final Map<String, List<Model>> ofPlatform = new HashMap<>();
  private final List<Model> models = new ArrayList<>();
  private final Map<String, List<String>> makeAliases = new LinkedHashMap<>();
  private int nextVehicle = 1;

  private Vehicles() {}

  /** Reads them. */
  static Vehicles read() {
    Vehicles vehicles = new Vehicles();
    CuratedFile.read("vehicles.csv").forEach(vehicles::add);
    CuratedFile.read("makes.csv")
        .forEach(line -> vehicles.makeAliases.put(line.text("make"), line.list("aliases")));
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

  private void add(Line line) {
    Years years = new Years(line.integer("year_from"), line.integer("year_to"));
    List<Motorisation> motorisations = new ArrayList<>();
    for (String text : line.list("engines")) {
      motorisations.add(motorisation(text, years));
    }
    Model model =
        new Model(
            models.size() + 1,
            line.text("make"),
            line.text("model"),
            years,
            List.copyOf(motorisations),
            line.flag("mexican"),
            line.decimal("weight"),
            line.text("platform"),
            line.list("aliases"));
    makes.computeIfAbsent(model.make(), name -> makes.size() + 1);
    models.add(model);
    ofPlatform.computeIfAbsent(model.platform(), name -> new ArrayList<>()).add(model);
  }

  private Motorisation motorisation(String text, Years ofModel) {
    int at = text.indexOf('@');
    String name = at < 0 ? text : text.substring(0, at);
    Years years = at < 0 ? ofModel : Years.parse(text.substring(at + 1)).and(ofModel);
    if (years.isEmpty()) {
      throw new IllegalStateException("Engine outside the years of its model: " + text);
    }
    Engine engine = engines.get(name);
    if (engine == null) {
      engine = Engine.of(engines.size() + 1, name);
      engines.put(name, engine);
    }
    Motorisation motorisation = new Motorisation(engine, years, nextVehicle);
    nextVehicle += years.count();
    return motorisation;
  }
}
