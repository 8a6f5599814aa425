package mx.nexus.catalog.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.search.Words;
import mx.nexus.platform.persistence.Row;

/** Brands, kinds of parts, positions and vehicles by what files call them. */
final class References {

  private static final Pattern NOT_A_CODE = Pattern.compile("[^a-z0-9]+");

  private final Names brands = new Names();
  private final Names types = new Names();
  private final Names positions = new Names();
  private final Set<String> brandCodes = new HashSet<>();
  private final VehicleIndex vehicles;

  private References(VehicleIndex vehicles) {
    this.vehicles = vehicles;
  }

  /** Ids by name; the first of a name has it. */
  private static final class Names {

    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<Integer> known = new HashSet<>();

    void add(int id, String... names) {
      known.add(id);
      for (String name : names) {
        ids.putIfAbsent(Words.numberKey(name), id);
      }
    }

    Optional<Integer> find(String text) {
      Integer id = Ids.of(text);
      return id == null
          ? Optional.ofNullable(ids.get(Words.numberKey(text)))
          : Optional.of(id).filter(known::contains);
    }

    int next() {
      return known.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }
  }

  /** Those of the catalogue, and the brands that an import has found new so far. */
  static References read(CatalogDatabase catalogue) {
    References references = new References(VehicleIndex.read(catalogue));
    catalogue.transact(
        transaction -> {
          transaction.stream(
              "select id, code, name from part_brand"
                  + " union all select id, code, name from import_brand order by id",
              references::addBrand);
          transaction.stream(
              "select id, code, name_es, name_en from part_type order by id",
              row -> add(references.types, row));
          transaction.stream(
              "select id::integer as id, code, name_es, name_en from part_position order by id",
              row -> add(references.positions, row));
        });
    return references;
  }

  private void addBrand(Row row) {
    brands.add(row.integer("id"), row.text("code"), row.text("name"));
    brandCodes.add(row.text("code"));
  }

  private static void add(Names names, Row row) {
    names.add(row.integer("id"), row.text("code"), row.text("name_es"), row.text("name_en"));
  }

  /** A brand by code, name or {@code #id}. */
  Optional<Integer> brand(String text) {
    return brands.find(text);
  }

  /**
   * A brand that is not there yet.
   *
   * @param code of its own
   */
  record NewBrand(int id, String code, String name) {}

  /** Takes a brand in. */
  NewBrand add(String name) {
    int id = brands.next();
    String plain = NOT_A_CODE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    String code = brandCodes.contains(plain) ? plain + "-" + id : plain;
    brands.add(id, code, name);
    brandCodes.add(code);
    return new NewBrand(id, code, name);
  }

  /** A kind of part by code, name or {@code #id}. */
  Optional<Integer> type(String text) {
    return types.find(text);
  }

  /** A position by code, name or {@code #id}. */
  Optional<Integer> position(String text) {
    return positions.find(text);
  }

  VehicleIndex vehicles() {
    return vehicles;
  }
}
