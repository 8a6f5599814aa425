package mx.nexus.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.exchange.ImportReport.Counts;
import mx.nexus.catalog.search.CatalogueSource;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.TestCatalogue;
import mx.nexus.catalog.search.Understanding;
import mx.nexus.catalog.search.Words;
import mx.nexus.catalog.search.lucene.EmbeddedIndex;
import mx.nexus.catalog.search.lucene.IndexFolder;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The curated vehicles into catalogues of 1,500 parts that lack some of them. */
class VehicleUpdateIT {

  private static final int PARTS = 1_500;

  private final CatalogDatabase catalogue = TestCatalogue.of(PARTS);

  @TempDir private Path folder;

  @Test
  void aFilledCatalogueGetsWhatItLacksAndKeepsTheRest() {
    Map<String, Integer> before = vehicles();
    String fitment = fitment();
    catalogue.update("delete from vehicle_alias where alias in ('tsurito', 'vocho', 'vw')");
    catalogue.update("insert into vehicle_alias (alias, model_id) values ('carrito', 1)");
    long vehicles =
        catalogue.update(
            "delete from vehicle v where year = 2026"
                + " and not exists (select from vehicle_parts p where p.vehicle_id = v.id)");
    long models =
        catalogue.update(
            "delete from vehicle_model m where not exists"
                + " (select from vehicle v where v.model_id = m.id)"
                + " and not exists (select from vehicle_alias a where a.model_id = m.id)");
    catalogue.update("update vehicle_model set mexican = not mexican where id = 1");
    catalogue.update("insert into vehicle_model (id, make_id, name) values (7777, 1, 'Propio')");
    catalogue.update(
        "insert into vehicle (id, model_id, year, engine_id) values (5, 7777, 2001, 2)");

    VehicleReport preview = new VehicleUpdate(catalogue.dataSource(), false).run(true);
    VehicleReport report = new VehicleUpdate(catalogue.dataSource(), false).run(false);
    VehicleReport again = new VehicleUpdate(catalogue.dataSource(), false).run(false);

    assertThat(vehicles).isPositive();
    assertThat(report.kinds()).isEqualTo(preview.kinds());
    assertThat(counts(report, "vehicles"))
        .isEqualTo(new Counts(vehicles, 0, before.size() - vehicles, 0));
    assertThat(counts(report, "models")).isEqualTo(new Counts(models, 1, 478 - models - 1, 0));
    assertThat(counts(report, "makes").unchanged()).isEqualTo(51);
    assertThat(counts(report, "street names").added()).isEqualTo(3);
    assertThat(counts(report, "street names").removed()).isEqualTo(1);
    assertThat(report.others()).isEqualTo(2);
    assertThat(again.differs()).isFalse();
    assertThat(vehicles()).containsAllEntriesOf(before).hasSize(before.size() + 1);
    assertThat(fitment()).isEqualTo(fitment);
    assertThat(count("catalogue_change")).isEqualTo(1);
  }

  @Test
  void aRunningIndexSeesANewStreetName() {
    catalogue.update("delete from vehicle_alias where alias = 'tsurito'");
    CatalogueSource source = new CatalogueSource(catalogue, Words.ofTheCounter());
    IndexFolder indexes = new IndexFolder(folder);
    try (EmbeddedIndex index =
        EmbeddedIndex.open(indexes, source.release().orElseThrow(), source).orElseThrow()) {
      List<Integer> tsuru = found(index, "tsuru");
      assertThat(found(index, "tsurito")).isNotEqualTo(tsuru);

      new VehicleUpdate(catalogue.dataSource(), false).run(false);

      try (EmbeddedIndex next = index.follow(indexes, source).orElseThrow()) {
        assertThat(found(next, "tsurito")).isNotEmpty().isEqualTo(tsuru);
        assertThat(next.search().size()).isEqualTo(index.search().size());
      }
    }
  }

  @Test
  void aNumberComesToMeanAnotherOnlyWhenToldThatItIsTheSame() {
    String previews = previews();
    catalogue.update("update vehicle_model set name = 'Tzuru' where id = 1");
    catalogue.update(
        "update part_vehicle_preview set vehicles = replace(vehicles, 'Tsuru', 'Tzuru')");
    long fits =
        count(
            "(select distinct part_id from vehicle_parts p join vehicle v on v.id = p.vehicle_id"
                + " where v.model_id = 1) f");

    assertThatThrownBy(() -> new VehicleUpdate(catalogue.dataSource(), false).run(false))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("number 1 is Nissan Tzuru in this catalogue, but Nissan Tsuru")
        .hasMessageContaining("--rename");
    VehicleReport report = new VehicleUpdate(catalogue.dataSource(), true).run(false);

    assertThat(counts(report, "models").changed()).isEqualTo(1);
    assertThat(previews()).isEqualTo(previews);
    assertThat(fits).isPositive();
    assertThat(count("(select distinct part_id from catalogue_change) c"))
        .isBetween(fits, fits + 1);
  }

  @Test
  void aLineDoesNotGetAnotherNumber() {
    catalogue.update("insert into vehicle_engine (id, name) values (998, 'Vapor')");
    catalogue.update("update vehicle_alias set model_id = null, make_id = 1 where model_id = 1");
    catalogue.update(
        "insert into vehicle_model (id, make_id, name) select 9998, make_id, 'Otro' from"
            + " vehicle_model where id = 1");
    catalogue.update("update vehicle set model_id = 9998 where model_id = 1");
    catalogue.update("delete from vehicle_model where id = 1");
    catalogue.update("update vehicle_model set name = 'Tsuru' where id = 9998");

    assertThatThrownBy(() -> new VehicleUpdate(catalogue.dataSource(), true).run(false))
        .isInstanceOf(CommandFailed.class)
        .hasMessageStartingWith(
            "vehicles.csv: Nissan Tsuru has number 9998 in this catalogue, but 1 in the file");
  }

  @Test
  void anEmptyCatalogueIsToBeFilledFirst() {
    VehicleUpdate update =
        new VehicleUpdate(
            TestPostgres.dataSource(
                TestPostgres.migratedDatabase("classpath:db/migration/shared/catalog")),
            false);

    assertThatThrownBy(() -> update.run(false))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("is empty");
  }

  private static List<Integer> found(EmbeddedIndex index, String question) {
    Understanding understanding = new Understanding(Words.ofTheCounter(), index.vocabulary());
    return index.search().search(understanding.of(question), Wanted.any(20)).hits().stream()
        .map(Found.Hit::partId)
        .toList();
  }

  private static Counts counts(VehicleReport report, String kind) {
    return report.kinds().stream()
        .filter(each -> each.name().equals(kind))
        .findFirst()
        .orElseThrow()
        .counts();
  }

  private Map<String, Integer> vehicles() {
    return catalogue
        .list(
            "select model_id || ' ' || year || ' ' || engine_id as what, id from vehicle",
            row -> Map.entry(row.text("what"), row.integer("id")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private String fitment() {
    return fingerprint("vehicle_parts");
  }

  private String previews() {
    return fingerprint("part_vehicle_preview");
  }

  private String fingerprint(String table) {
    return catalogue.required(
        "select count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) as f from "
            + table
            + " t",
        row -> row.text("f"));
  }

  private long count(String from) {
    return catalogue.required("select count(*) as n from " + from, row -> row.longValue("n"));
  }
}
