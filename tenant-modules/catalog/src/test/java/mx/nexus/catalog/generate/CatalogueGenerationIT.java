package mx.nexus.catalog.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.platform.command.Workplace;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 5,000 parts in a real database. */
class CatalogueGenerationIT {

  private static final int COUNT = 5_000;
  private static final DataSource DATABASE = empty();
  private static final CatalogDatabase CATALOGUE = new CatalogDatabase(DATABASE);
  private static final List<String> KEYS_BEFORE = keys();

  private static DataSource empty() {
    return TestPostgres.dataSource(
        TestPostgres.migratedDatabase("classpath:db/migration/shared/catalog"));
  }

  @BeforeAll
  static void generate() {
    new CatalogueGeneration(COUNT, 1).fill(DATABASE, new Phases(line -> {}));
  }

  @Test
  void everythingIsThere() {
    assertThat(count("part")).isEqualTo(COUNT);
    assertThat(count("vehicle_parts")).isBetween(40_000L, 60_000L);
    assertThat(count("vehicle_model where mexican")).isGreaterThan(100);
    assertThat(count("part_number where kind = 'oem'")).isGreaterThan(COUNT / 2);
    assertThat(count("part_attribute")).isGreaterThan(COUNT);
    assertThat(count("part_kit_component")).isPositive();
    assertThat(count("part_supersession")).isPositive();
    assertThat(count("vehicle_parts where notes is not null")).isPositive();
    assertThat(count("vehicle_parts where qualifiers ->> 'abs' = 'true'")).isPositive();
    assertThat(count("vehicle_alias where alias in ('vocho', 'tsurito', 'vw')")).isEqualTo(3);
  }

  @Test
  void allKeysAreBackAsTheyWere() {
    assertThat(keys()).isEqualTo(KEYS_BEFORE);
    assertThat(count("pg_index where not indisvalid")).isZero();
    assertThat(count("pg_constraint where not convalidated")).isZero();
  }

  @Test
  void noNumberIsWithoutAKey() {
    assertThat(count("part where number_key !~ '^[A-Z1-9][A-Z0-9]*$'")).isZero();
    assertThat(count("part_number where number_key !~ '^[A-Z1-9][A-Z0-9]*$'")).isZero();
  }

  @Test
  void groupsHaveTwoToEightPartsThatFitTheSame() {
    assertThat(
            count(
                """
                (select group_id from part_interchange
                  group by group_id having count(*) not between 2 and 8) g
                """))
        .isZero();
    assertThat(
            count(
                """
                (select group_id
                   from (select i.group_id, p.type_id, p.position_id,
                                (select array_agg(vehicle_id order by vehicle_id)
                                   from vehicle_parts v where v.part_id = p.id) as fits
                           from part_interchange i join part p on p.id = i.part_id) m
                  group by group_id
                 having count(distinct (type_id, position_id, fits)) > 1) g
                """))
        .isZero();
  }

  @Test
  void supersededPartsAreThoseThatHaveASuccessor() {
    assertThat(
            count(
                """
                part p where (p.state = 'superseded')
                    <> exists (select from part_supersession s where s.old_part_id = p.id)
                """))
        .isZero();
    assertThat(
            count(
                """
                part_supersession s join part o on o.id = s.old_part_id
                 where not exists (select from part_number n
                                    where n.part_id = s.new_part_id and n.kind = 'superseded'
                                      and n.number_key = o.number_key)
                """))
        .isZero();
  }

  @Test
  void positionsOfFitmentAreThoseOfTheParts() {
    assertThat(
            count(
                """
                vehicle_parts v join part p on p.id = v.part_id
                 where v.position_id <> p.position_id
                """))
        .isZero();
  }

  @Test
  void thePreviewNamesVehiclesByYears() {
    assertThat(count("part_vehicle_preview")).isBetween(COUNT * 8L / 10, (long) COUNT);
    assertThat(count("part_vehicle_preview where vehicles ~ 'Nissan Tsuru \\d{4}–\\d{4} 1\\.6 L'"))
        .isPositive();
  }

  @Test
  void theReleaseSaysWhatWasLoaded() {
    String release =
        CATALOGUE.required(
            "select source, parts::bigint as parts, fitments from catalogue_release",
            row -> row.text("source") + row.longValue("parts") + row.longValue("fitments"));

    assertThat(release).isEqualTo("generated, seed 1" + COUNT + count("vehicle_parts"));
  }

  @Test
  void aLoadCutShortLeavesThePresentCatalogue() {
    TestSite site = new TestSite();
    CatalogDatabase twin = new CatalogDatabase(site.twin);
    twin.update("alter table vehicle_parts add check (part_id < 900)");
    CatalogueGeneration generation = new CatalogueGeneration(1_000, 1);
    Phases phases = new Phases(line -> {});

    assertThatThrownBy(() -> generation.replace(site, phases)).isInstanceOf(SqlFailed.class);

    assertThat(site.replaced).isFalse();
    long declared =
        twin.required("select count(*) as n from catalogue_release", row -> row.longValue("n"));
    assertThat(declared).isZero();
  }

  @Test
  void whatVinsAreDecodedWithAndThePicturesOfPartsAreTakenAlong() {
    CATALOGUE.update("insert into vpic_make (id, name) values (478, 'NISSAN')");
    CATALOGUE.update(
        "insert into part_picture (brand, number_key, position, picture, width, height)"
            + " values ('WAGNER', 'WB7391C', 2, repeat('0a', 32), 1200, 900)");
    TestSite site = new TestSite();

    new CatalogueGeneration(10, 7).replace(site, new Phases(line -> {}));

    assertThat(
            new CatalogDatabase(site.twin)
                .list("select name from vpic_make", row -> row.text("name")))
        .containsExactly("NISSAN");
    assertThat(
            new CatalogDatabase(site.twin)
                .list(
                    "select number_key || ' ' || position || ' ' || picture as kept from part_picture",
                    row -> row.text("kept")))
        .containsExactly("WB7391C 2 " + "0a".repeat(32));
  }

  @Test
  void aSinglePartIsACatalogueToo() {
    TestSite site = new TestSite();

    new CatalogueGeneration(1, 7).replace(site, new Phases(line -> {}));

    assertThat(site.replaced).isTrue();
  }

  /** An installation whose next database is at hand. */
  private static final class TestSite implements Workplace.Site {

    private final DataSource twin = empty();
    private boolean replaced;

    @Override
    public Path data() {
      throw new UnsupportedOperationException();
    }

    @Override
    public DataSource shared() {
      return DATABASE;
    }

    @Override
    public DataSource twin() {
      return twin;
    }

    @Override
    public void replaceByTwin() {
      replaced = true;
    }

    @Override
    public void close() {}
  }

  private static long count(String from) {
    return CATALOGUE.required("select count(*) as n from " + from, row -> row.longValue("n"));
  }

  private static List<String> keys() {
    List<String> keys =
        new ArrayList<>(
            CATALOGUE.list(
                "select pg_get_indexdef(indexrelid) as d from pg_index"
                    + " where indrelid::regclass::text !~ '^(pg_|information_schema|vehicle_parts_)'"
                    + " order by 1",
                row -> row.text("d")));
    keys.addAll(
        CATALOGUE.list(
            "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as d"
                + " from pg_constraint where conrelid > 0 and conparentid = 0 order by 1",
            row -> row.text("d")));
    return keys;
  }
}
