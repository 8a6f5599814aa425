package mx.nexus.catalog.app;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.plates.PlateVehicle.CatalogNames;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.RowMapper;
import mx.nexus.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/** The way to a vehicle in four choices: year, make, model, engine. */
@ApplicationScoped
public class VehicleChoices {

  private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};
  private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
  private static final TypeReference<List<VehicleView>> VEHICLES = new TypeReference<>() {};

  private final Catalogue catalogue;
  private final CatalogueFacts facts;

  @SuppressWarnings("NullAway")
  protected VehicleChoices() {
    this(null, null);
  }

  @Inject
  public VehicleChoices(Catalogue catalogue, CatalogueFacts facts) {
    this.catalogue = catalogue;
    this.facts = facts;
  }

  /**
   * A vehicle.
   *
   * @param litres displacement; empty when unknown
   * @param body empty when it does not matter
   */
  public record VehicleView(
      UUID vehicleId,
      int year,
      String make,
      String model,
      String engine,
      @Nullable String litres,
      String body) {

    /** What the catalogue calls it. */
    public CatalogNames names() {
      return new CatalogNames(vehicleId, make, model, year, engine);
    }

    /** As a person says it. */
    public String label() {
      return String.join(" ", make, model, Integer.toString(year), engine).strip();
    }
  }

  /** The years that there are vehicles of, the newest first. */
  public List<Integer> years() {
    return facts.get(
        List.of("years"),
        NUMBERS,
        () ->
            list(
                "select distinct year from vehicle order by year desc",
                row -> row.integer("year")));
  }

  /** The makes that sold something in a year. */
  public List<String> makes(int year) {
    return facts.get(
        List.of("makes", Integer.toString(year)),
        NAMES,
        () -> list(MAKES, row -> row.text("name"), year));
  }

  /** The models of a make in a year. */
  public List<String> models(int year, String make) {
    return facts.get(
        List.of("models", Integer.toString(year), plain(make)),
        NAMES,
        () -> list(MODELS, row -> row.text("name"), make.strip(), year));
  }

  /** The vehicles that a model was in a year: one for each engine. */
  public List<VehicleView> engines(int year, String make, String model) {
    return facts.get(
        List.of("engines", Integer.toString(year), plain(make), plain(model)),
        VEHICLES,
        () ->
            list(
                VEHICLE
                    + """
                       where v.year = ? and lower(mk.name) = lower(?) and lower(m.name) = lower(?)
                       order by e.litres, e.name, v.body
                      """,
                VehicleChoices::vehicle,
                year,
                make.strip(),
                model.strip()));
  }

  /** The vehicle of an id of the catalogue. */
  public Optional<VehicleView> find(UUID id) {
    OptionalInt number = CatalogIds.VEHICLE.find(id);
    return number.isEmpty()
        ? Optional.empty()
        : list(VEHICLE + " where v.id = ?", VehicleChoices::vehicle, number.getAsInt()).stream()
            .findFirst();
  }

  /**
   * The vehicle of an id that somebody sent.
   *
   * @throws InvalidInput {@code catalog.vehicle-unknown}
   */
  public VehicleView required(UUID id) {
    return find(id).orElseThrow(() -> InvalidInput.of("vehicleId", "catalog.vehicle-unknown"));
  }

  /** Those of these vehicles that the catalogue has, by id. */
  public Map<UUID, VehicleView> named(Collection<UUID> ids) {
    Integer[] numbers =
        ids.stream()
            .map(CatalogIds.VEHICLE::find)
            .flatMapToInt(OptionalInt::stream)
            .boxed()
            .toArray(Integer[]::new);
    return numbers.length == 0
        ? Map.of()
        : list(VEHICLE + " where v.id = any (?)", VehicleChoices::vehicle, (Object) numbers)
            .stream()
            .collect(Collectors.toMap(VehicleView::vehicleId, Function.identity()));
  }

  /** These vehicles, the newest first; those that there are not are left out. */
  public List<VehicleView> of(Collection<Integer> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Integer> sorted = ids.stream().distinct().sorted().toList();
    return facts.get(
        List.of("vehicles", sorted.toString()),
        VEHICLES,
        () ->
            list(
                VEHICLE
                    + " where v.id = any (?) order by v.year desc, mk.name, m.name, e.litres, v.id",
                VehicleChoices::vehicle,
                (Object) sorted.toArray(Integer[]::new)));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static final String MAKES =
      """
      select mk.name from vehicle_make mk
       where exists (select 1 from vehicle v join vehicle_model m on m.id = v.model_id
                      where m.make_id = mk.id and v.year = ?)
       order by mk.name
      """;

  private static final String MODELS =
      """
      select m.name from vehicle_model m join vehicle_make mk on mk.id = m.make_id
       where lower(mk.name) = lower(?)
         and exists (select 1 from vehicle v where v.model_id = m.id and v.year = ?)
       order by m.name
      """;

  private static final String VEHICLE =
      """
      select v.id, v.year, mk.name as make, m.name as model, e.name as engine,
             e.litres::text as litres, v.body
        from vehicle v
        join vehicle_model m on m.id = v.model_id
        join vehicle_make mk on mk.id = m.make_id
        join vehicle_engine e on e.id = v.engine_id
      """;

  static VehicleView vehicle(Row row) {
    return new VehicleView(
        CatalogIds.VEHICLE.of(row.integer("id")),
        row.integer("year"),
        row.text("make"),
        row.text("model"),
        row.text("engine"),
        row.findText("litres").orElse(null),
        row.text("body"));
  }

  private <T> List<T> list(String sql, RowMapper<T> mapper, Object... args) {
    return catalogue.database().map(db -> db.list(sql, mapper, args)).orElse(List.of());
  }
}
