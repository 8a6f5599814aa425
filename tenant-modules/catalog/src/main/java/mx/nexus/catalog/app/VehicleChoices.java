package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.persistence.RowMapper;
import org.jspecify.annotations.Nullable;

/** The way to a vehicle in four choices: year, make, model, engine. */
@ApplicationScoped
public class VehicleChoices {

  private final Catalogue catalogue;

  @SuppressWarnings("NullAway")
  protected VehicleChoices() {
    this(null);
  }

  @Inject
  public VehicleChoices(Catalogue catalogue) {
    this.catalogue = catalogue;
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
      String body) {}

  /** The years that there are vehicles of, the newest first. */
  public List<Integer> years() {
    return list("select distinct year from vehicle order by year desc", row -> row.integer("year"));
  }

  /** The makes that sold something in a year. */
  public List<String> makes(int year) {
    return list(
        """
        select mk.name from vehicle_make mk
         where exists (select 1 from vehicle v join vehicle_model m on m.id = v.model_id
                        where m.make_id = mk.id and v.year = ?)
         order by mk.name
        """,
        row -> row.text("name"),
        year);
  }

  /** The models of a make in a year. */
  public List<String> models(int year, String make) {
    return list(
        """
        select m.name from vehicle_model m join vehicle_make mk on mk.id = m.make_id
         where lower(mk.name) = lower(?)
           and exists (select 1 from vehicle v where v.model_id = m.id and v.year = ?)
         order by m.name
        """,
        row -> row.text("name"),
        make.strip(),
        year);
  }

  /** The vehicles that a model was in a year: one for each engine. */
  public List<VehicleView> engines(int year, String make, String model) {
    return list(
        VEHICLE
            + """
               where v.year = ? and lower(mk.name) = lower(?) and lower(m.name) = lower(?)
               order by e.litres, e.name, v.body
              """,
        VehicleChoices::vehicle,
        year,
        make.strip(),
        model.strip());
  }

  /** The vehicle of an id of the catalogue. */
  public Optional<VehicleView> find(UUID id) {
    OptionalInt number = CatalogIds.VEHICLE.find(id);
    return number.isEmpty()
        ? Optional.empty()
        : list(VEHICLE + " where v.id = ?", VehicleChoices::vehicle, number.getAsInt()).stream()
            .findFirst();
  }

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
