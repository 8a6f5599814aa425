package mx.nexus.catalog.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.platform.persistence.Row;

/** Reads from the catalogue what an engine indexes and what understanding a question needs. */
public final class CatalogueSource {

  /** The plan that reads each big table once in order and holds nothing. */
  private static final String[] IN_ORDER = {
    "set local statement_timeout = 0",
    "set local idle_in_transaction_session_timeout = 0",
    "set local enable_hashagg = off",
    "set local enable_hashjoin = off",
    "set local enable_sort = off"
  };

  private static final String ALL =
      """
      select p.id, p.number, p.number_key, p.name, p.brand_id, p.type_id, p.position_id,
             p.popularity, n.keys, v.vehicles
        from part p
        left join (select part_id, string_agg(number_key, ' ') as keys
                     from part_number group by part_id) n on n.part_id = p.id
        left join (select part_id, string_agg(vehicle_id::text, ' ') as vehicles
                     from vehicle_parts group by part_id) v on v.part_id = p.id
       order by p.id
      """;

  private static final String SOME =
      """
      select p.id, p.number, p.number_key, p.name, p.brand_id, p.type_id, p.position_id,
             p.popularity,
             (select string_agg(number_key, ' ') from part_number where part_id = p.id) as keys,
             (select string_agg(vehicle_id::text, ' ')
                from vehicle_parts where part_id = p.id) as vehicles
        from part p
       where p.id = any(?)
      """;

  private final CatalogDatabase catalogue;
  private final Words words;
  private final Map<Integer, Type> types = new HashMap<>();
  private final Map<Integer, List<String>> brands = new HashMap<>();
  private final Map<Integer, List<String>> positions = new HashMap<>();

  private record Type(String name, List<String> words, int categoryId, boolean universal) {}

  /** Reads the small tables at once; the large ones when they are asked for. */
  public CatalogueSource(CatalogDatabase catalogue, Words words) {
    this.catalogue = catalogue;
    this.words = words;
    each(
        "select id, category_id, name_es, universal from part_type",
        row ->
            types.put(
                row.integer("id"),
                new Type(
                    row.text("name_es"),
                    words.of(row.text("name_es")),
                    row.integer("category_id"),
                    row.bool("universal"))));
    each(
        "select id, name from part_brand",
        row -> brands.put(row.integer("id"), words.of(row.text("name"))));
    each(
        "select id, name_es from part_position",
        row -> positions.put(row.integer("id"), words.of(row.text("name_es"))));
  }

  /** Every part, one after another in the order of ids. */
  public void forEachPart(Consumer<PartRecord> each) {
    catalogue.transact(
        transaction -> {
          for (String setting : IN_ORDER) {
            transaction.update(setting);
          }
          transaction.stream(ALL, row -> each.accept(part(row)));
        });
  }

  /** Some parts; those that are gone are left out. */
  public List<PartRecord> parts(List<Integer> ids) {
    return catalogue.list(SOME, this::part, (Object) ids.toArray(Integer[]::new));
  }

  private PartRecord part(Row row) {
    Type type = types.get(row.integer("type_id"));
    if (type == null) {
      throw new IllegalStateException("no part type " + row.integer("type_id"));
    }
    int brand = row.integer("brand_id");
    int position = row.integer("position_id");
    Set<String> asked = new LinkedHashSet<>(words.of(row.text("name")));
    asked.addAll(type.words());
    asked.addAll(brands.getOrDefault(brand, List.of()));
    asked.addAll(positions.getOrDefault(position, List.of()));
    String keys = row.findText("keys").map(others -> " " + others).orElse("");
    return new PartRecord(
        row.integer("id"),
        row.text("number"),
        row.text("name"),
        brand,
        row.integer("type_id"),
        type.categoryId(),
        position,
        row.integer("popularity"),
        type.universal(),
        row.text("number_key") + keys,
        row.findText("vehicles").orElse(""),
        String.join(" ", asked));
  }

  /** The release that is loaded; empty while the catalogue is. */
  public Optional<UUID> release() {
    return release(catalogue);
  }

  /** The same without reading anything else. */
  public static Optional<UUID> release(CatalogDatabase catalogue) {
    return catalogue.one(
        "select id from catalogue_release order by loaded_at desc limit 1", row -> row.uuid("id"));
  }

  /** The number of the last change since the release; 0 when nothing changed. */
  public long lastChange() {
    return lastChange(catalogue);
  }

  /** The same without reading anything else. */
  public static long lastChange(CatalogDatabase catalogue) {
    return catalogue.required(
        "select coalesce(max(seq), 0) as seq from catalogue_change", row -> row.longValue("seq"));
  }

  /** Whether changes after this one are not known any more, so that nothing can follow from it. */
  public boolean hasForgottenSince(long change) {
    return catalogue.required(
        "select seq > ? as forgotten from catalogue_change_forgotten",
        row -> row.bool("forgotten"),
        change);
  }

  /** Ids of the parts that changed after a change. */
  public List<Integer> changedSince(long change) {
    return catalogue.list(
        "select distinct part_id from catalogue_change where seq > ?",
        row -> row.integer("part_id"),
        change);
  }

  /** How the kinds of part are called in Spanish. */
  public List<String> typeNames() {
    return catalogue.list(
        "select name_es from part_type order by id limit 1000", row -> row.text("name_es"));
  }

  /** How brands, categories and positions are called in Spanish. */
  public Names names() {
    Map<Integer, String> brandNames = new HashMap<>();
    Map<Integer, String> categoryNames = new HashMap<>();
    Map<Integer, String> positionNames = new HashMap<>();
    each("select id, name from part_brand", row -> put(brandNames, row));
    each("select id, name_es as name from part_category", row -> put(categoryNames, row));
    each("select id, name_es as name from part_position", row -> put(positionNames, row));
    return new Names(brandNames, categoryNames, positionNames);
  }

  private static void put(Map<Integer, String> names, Row row) {
    names.put(row.integer("id"), row.text("name"));
  }

  /** The names that the catalogue knows. */
  public Vocabulary vocabulary() {
    Vocabulary vocabulary = new Vocabulary();
    Map<Integer, Integer> makeOf = new HashMap<>();
    each(
        "select id, name from vehicle_make",
        row -> vocabulary.addMake(row.integer("id"), row.text("name")));
    each(
        "select id, make_id, name from vehicle_model order by id",
        row -> {
          makeOf.put(row.integer("id"), row.integer("make_id"));
          vocabulary.addModel(
              new Vocabulary.Model(row.integer("id"), row.integer("make_id")), row.text("name"));
        });
    each(
        "select alias, make_id, model_id from vehicle_alias",
        row -> {
          String alias = row.text("alias");
          row.findInteger("make_id").ifPresent(make -> vocabulary.addMakeAlias(alias, make));
          row.findInteger("model_id")
              .ifPresent(
                  model ->
                      vocabulary.addModelAlias(
                          alias, new Vocabulary.Model(model, makeOf.getOrDefault(model, 0))));
        });
    each(
        """
        select v.id, v.model_id, v.year, (coalesce(e.litres, 0) * 10)::integer as litres
          from vehicle v join vehicle_engine e on e.id = v.engine_id
        """,
        row ->
            vocabulary.addVehicle(
                new Vocabulary.Vehicle(
                    row.integer("id"),
                    row.integer("model_id"),
                    row.integer("year"),
                    row.integer("litres"))));
    each(
        "select id, name from part_brand where not oem",
        row -> vocabulary.addBrand(row.integer("id"), row.text("name")));
    positions.values().forEach(position -> position.forEach(vocabulary::addPosition));
    types.forEach(
        (id, type) ->
            vocabulary.addKind(
                new Vocabulary.Kind(id, type.name(), type.words(), type.categoryId())));
    words.all().forEach(vocabulary::addWord);
    return vocabulary;
  }

  /** Which model and make each vehicle is of. */
  public VehicleNames vehicleNames() {
    VehicleNames names = new VehicleNames();
    each(
        "select v.id, v.model_id, m.make_id from vehicle v join vehicle_model m on m.id = v.model_id",
        row -> names.add(row.integer("id"), row.integer("model_id"), row.integer("make_id")));
    return names;
  }

  private void each(String sql, Consumer<Row> consumer) {
    catalogue.transact(transaction -> transaction.stream(sql, consumer));
  }
}
