package mx.nexus.catalog.vin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.platform.persistence.PlatformDatabase;
import mx.nexus.platform.persistence.Row;

/**
 * Finds the vehicle of the shared catalogue that a decoded VIN belongs to, or the few it may be.
 */
public final class VehicleMatcher {

  /** Most vehicles to choose from. */
  public static final int MOST = 20;

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final String ALL = "";

  private final PlatformDatabase catalogue;
  private final LoadingCache<String, VehicleNames> names;

  /** Over the shared catalogue. */
  public VehicleMatcher(PlatformDatabase catalogue) {
    this.catalogue = catalogue;
    this.names =
        Caffeine.newBuilder().expireAfterWrite(KEPT).build(all -> VehicleNames.read(catalogue));
  }

  /**
   * What may be meant.
   *
   * @param exactName whether the catalogue has the model under this very name
   * @param candidates those whose engine agrees; all of the model and year when none does
   * @param engineAgrees whether the engine narrowed them down
   */
  public record Match(boolean exactName, boolean engineAgrees, List<VehicleCandidate> candidates) {

    /** Nothing. */
    public static final Match NONE = new Match(false, false, List.of());

    public Match {
      candidates = List.copyOf(candidates);
    }

    /** The one vehicle, when there is no doubt. */
    public Optional<VehicleCandidate> only() {
      return exactName && engineAgrees && candidates.size() == 1
          ? Optional.of(candidates.get(0))
          : Optional.empty();
    }
  }

  /** Vehicles of the decoded model, year and engine. */
  public Match match(DecodedVin decoded) {
    if (!decoded.hasModel()) {
      return Match.NONE;
    }
    return names
        .get(ALL)
        .find(decoded.make(), decoded.model())
        .map(found -> match(decoded, found))
        .orElse(Match.NONE);
  }

  private Match match(DecodedVin decoded, VehicleNames.Found found) {
    List<VehicleCandidate> all =
        catalogue.list(
            """
            select v.id, mk.name as make, m.name as model, v.year::int as year, v.body,
                   e.name as engine, e.litres, e.cylinders::int as cylinders
              from vehicle v
              join vehicle_model m on m.id = v.model_id
              join vehicle_make mk on mk.id = m.make_id
              join vehicle_engine e on e.id = v.engine_id
             where v.model_id = ?
               and (v.year = ? or ?)
             order by v.year desc, e.name, v.body
             limit ?
            """,
            VehicleMatcher::candidate,
            found.modelId(),
            decoded.year() == null ? 0 : decoded.year(),
            decoded.year() == null,
            MOST);
    List<VehicleCandidate> agreeing =
        all.stream().filter(each -> each.agreesWith(decoded.engine())).toList();
    return agreeing.isEmpty()
        ? new Match(found.exact(), false, all)
        : new Match(found.exact(), true, agreeing);
  }

  private static VehicleCandidate candidate(Row row) {
    return new VehicleCandidate(
        CatalogIds.VEHICLE.of(row.integer("id")),
        row.text("make"),
        row.text("model"),
        row.integer("year"),
        row.text("engine"),
        row.findDecimal("litres").orElse(null),
        row.findInteger("cylinders").orElse(null),
        row.text("body"));
  }
}
