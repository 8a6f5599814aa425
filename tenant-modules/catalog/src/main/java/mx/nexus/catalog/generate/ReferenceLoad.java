package mx.nexus.catalog.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mx.nexus.catalog.generate.Model.Motorisation;
import mx.nexus.catalog.rows.CopyRows;

/** Loads what parts refer to: vehicles, categories, types and brands. */
final class ReferenceLoad {

  private static final List<String> VEHICLE_TABLES =
      List.of("vehicle_make", "vehicle_model", "vehicle_alias", "vehicle_engine", "vehicle");

  /** Before the names of the tables of vehicles when they are set beside the catalogue's own. */
  static final String CURATED = "curated_";

  private final Connection connection;
  private final String prefix;

  ReferenceLoad(Connection connection) {
    this(connection, "");
  }

  private ReferenceLoad(Connection connection, String prefix) {
    this.connection = connection;
    this.prefix = prefix;
  }

  /** Into tables that last as long as the transaction. */
  static ReferenceLoad aside(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : VEHICLE_TABLES) {
        statement.execute(
            "create temp table %s%s (like %s including defaults) on commit drop"
                .formatted(CURATED, table, table));
      }
    }
    return new ReferenceLoad(connection, CURATED);
  }

  void vehicles(Vehicles vehicles) {
    Map<String, Integer> makes = vehicles.makes();
    rows(
        prefix + "vehicle_make (id, name)",
        copy -> makes.forEach((name, id) -> copy.number(id).text(name).end()));
    rows(
        prefix + "vehicle_model (id, make_id, name, mexican)",
        copy ->
            vehicles
                .models()
                .forEach(
                    model ->
                        copy.number(model.id())
                            .number(makes.getOrDefault(model.make(), 0))
                            .text(model.name())
                            .flag(model.mexican())
                            .end()));
    rows(prefix + "vehicle_alias (alias, make_id, model_id)", copy -> aliases(vehicles, copy));
    rows(
        prefix + "vehicle_engine (id, name, litres, cylinders, fuel)",
        copy ->
            vehicles
                .engines()
                .forEach(
                    engine ->
                        copy.number(engine.id())
                            .text(engine.name())
                            .textOrNull(engine.litres())
                            .number(engine.cylinders())
                            .text(engine.fuel())
                            .end()));
    rows(
        prefix + "vehicle (id, model_id, year, engine_id)",
        copy -> vehicles.models().forEach(model -> years(model, copy)));
  }

  private static void aliases(Vehicles vehicles, CopyRows copy) {
    vehicles
        .makeAliases()
        .forEach(
            (make, aliases) -> {
              int id = vehicles.makes().getOrDefault(make, 0);
              aliases.forEach(alias -> copy.text(alias).number(id).nothing().end());
            });
    for (Model model : vehicles.models()) {
      model.aliases().forEach(alias -> copy.text(alias).nothing().number(model.id()).end());
    }
  }

  private static void years(Model model, CopyRows copy) {
    for (Motorisation motorisation : model.motorisations()) {
      for (int year = motorisation.years().from(); year <= motorisation.years().to(); year++) {
        copy.number(motorisation.vehicle(year))
            .number(model.id())
            .number(year)
            .number(motorisation.engine().id())
            .end();
      }
    }
  }

  void assortment(Assortment assortment) {
    rows(
        "part_category (id, code, name_es, name_en)",
        copy ->
            assortment
                .categories()
                .forEach(
                    c ->
                        copy.number(c.id())
                            .text(c.code())
                            .text(c.spanish())
                            .text(c.english())
                            .end()));
    rows(
        "part_type (id, category_id, code, name_es, name_en, universal)",
        copy ->
            assortment
                .types()
                .forEach(
                    type ->
                        copy.number(type.id())
                            .number(assortment.category(type.category()))
                            .text(type.code())
                            .text(type.name().spanish())
                            .text(type.name().english())
                            .flag(type.universal())
                            .end()));
    brands(assortment.brands());
  }

  private void brands(List<Brand> brands) {
    rows(
        "part_brand (id, code, name, oem)",
        copy ->
            brands.forEach(
                brand ->
                    copy.number(brand.id())
                        .text(brand.code())
                        .text(brand.name())
                        .flag(brand.oem())
                        .end()));
  }

  private void rows(String target, Consumer<CopyRows> writing) {
    try (CopyRows copy = new CopyRows(connection, target)) {
      writing.accept(copy);
      copy.finish();
    }
  }
}
