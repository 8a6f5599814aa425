package mx.nexus.catalog.vin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mx.nexus.platform.persistence.PlatformDatabase;
import mx.nexus.platform.persistence.Row;

/**
 * NHTSA's data as it stands in the shared catalogue. What was read is kept in memory for a while,
 * so that the vehicles of the day cost no statement at all.
 */
final class VpicRecords {

  private static final int MOST_MAKERS = 2_000;
  private static final int MOST_ENTRIES = 120_000;
  private static final Duration KEPT = Duration.ofMinutes(30);

  private final PlatformDatabase catalogue;
  private final Cache<String, Optional<VpicMaker>> makers =
      Caffeine.newBuilder().maximumSize(MOST_MAKERS).expireAfterWrite(KEPT).build();
  private final Cache<Integer, VpicSchema> schemas =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ENTRIES)
          .weigher((Integer id, VpicSchema schema) -> 1 + schema.entries().size())
          .expireAfterWrite(KEPT)
          .build();

  private final Consumer<Boolean> looked;

  VpicRecords(PlatformDatabase catalogue, Consumer<Boolean> looked) {
    this.catalogue = catalogue;
    this.looked = looked;
  }

  Optional<VpicMaker> maker(String code) {
    looked.accept(makers.getIfPresent(code) != null);
    return makers.get(code, this::readMaker);
  }

  List<VpicSchema> schemas(Collection<Integer> wanted) {
    Map<Integer, VpicSchema> found = new HashMap<>(schemas.getAllPresent(wanted));
    List<Integer> missing = wanted.stream().filter(id -> !found.containsKey(id)).toList();
    looked.accept(missing.isEmpty());
    if (!missing.isEmpty()) {
      Map<Integer, VpicSchema> read = readSchemas(missing);
      schemas.putAll(read);
      found.putAll(read);
    }
    return wanted.stream().map(found::get).toList();
  }

  private Optional<VpicMaker> readMaker(String code) {
    List<VpicMaker.Period> periods = new ArrayList<>();
    List<VpicMaker> rows =
        catalogue.list(
            """
            select w.manufacturer, w.country, w.vehicle_type, w.light, w.make,
                   s.schema_id, s.year_from::int, s.year_to::int
              from vpic_wmi w
              left join vpic_wmi_schema s on s.wmi_id = w.id
             where w.wmi = ?
             order by s.schema_id
            """,
            row -> maker(row, periods),
            code);
    return rows.stream()
        .findFirst()
        .map(
            m ->
                new VpicMaker(
                    m.manufacturer(), m.country(), m.vehicleType(), m.light(), m.make(), periods));
  }

  private static VpicMaker maker(Row row, List<VpicMaker.Period> periods) {
    row.findInteger("schema_id")
        .ifPresent(
            schema ->
                periods.add(
                    new VpicMaker.Period(
                        schema, row.integer("year_from"), row.integer("year_to"))));
    return new VpicMaker(
        row.text("manufacturer"),
        row.text("country"),
        row.text("vehicle_type"),
        row.bool("light"),
        row.text("make"),
        List.of());
  }

  private Map<Integer, VpicSchema> readSchemas(List<Integer> ids) {
    Map<Integer, List<VpicSchema.Entry>> entries = new HashMap<>();
    ids.forEach(id -> entries.put(id, new ArrayList<>()));
    Map<String, KeyPattern> keys = new HashMap<>();
    catalogue.list(
        """
        select schema_id, element_id::int, vds, vis, value, make
          from vpic_pattern
         where schema_id = any (?)
        """,
        row ->
            VpicElement.of(row.integer("element_id"))
                .map(element -> entry(row, element, keys))
                .map(
                    entry ->
                        entries
                            .computeIfAbsent(row.integer("schema_id"), id -> new ArrayList<>())
                            .add(entry)),
        (Object) ids.toArray(Integer[]::new));
    Map<Integer, VpicSchema> read = new HashMap<>();
    entries.forEach((id, list) -> read.put(id, new VpicSchema(id, list)));
    return read;
  }

  private static VpicSchema.Entry entry(
      Row row, VpicElement element, Map<String, KeyPattern> keys) {
    return new VpicSchema.Entry(
        element,
        keys.computeIfAbsent(row.text("vds"), KeyPattern::of),
        keys.computeIfAbsent(row.text("vis"), KeyPattern::of),
        row.text("value"),
        row.text("make"));
  }
}
