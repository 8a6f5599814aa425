package mx.nexus.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.exchange.ImportReport.Counts;
import mx.nexus.catalog.exchange.format.RowKind;
import mx.nexus.catalog.exchange.format.SourceFile;
import mx.nexus.catalog.search.CatalogueSource;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.TestCatalogue;
import mx.nexus.catalog.search.Understanding;
import mx.nexus.catalog.search.Words;
import mx.nexus.catalog.search.lucene.EmbeddedIndex;
import mx.nexus.catalog.search.lucene.IndexFolder;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.command.Workplace;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.testing.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files into a generated catalogue of 1,500 parts, and out of it. */
class CatalogueImportIT {

  private static final int PARTS = 1_500;
  private static final CatalogDatabase CATALOGUE = TestCatalogue.of(PARTS);

  private static final List<String> TABLES =
      List.of(
          "part",
          "part_number",
          "part_attribute",
          "vehicle_parts",
          "part_supersession",
          "part_kit_component",
          "part_vehicle_preview");

  @TempDir private Path folder;

  @BeforeEach
  void aBrandOfThisTestOnly() {
    CATALOGUE.update(
        """
        insert into part_brand (id, code, name) values (900, 'prueba', 'Prueba')
        on conflict do nothing
        """);
    for (String table :
        List.of(
            "part_supersession where old_part_id in",
            "part_supersession where new_part_id in",
            "part_kit_component where kit_part_id in",
            "part_interchange where part_id in",
            "part_number where part_id in",
            "part_attribute where part_id in",
            "vehicle_parts where part_id in",
            "part_vehicle_preview where part_id in")) {
      CATALOGUE.update("delete from " + table + " (select id from part where brand_id = 900)");
    }
    CATALOGUE.update("delete from part where brand_id = 900");
  }

  @Test
  void whatWasExportedIsUnchangedWhenItComesBack() {
    CatalogueExport export = new CatalogueExport(CATALOGUE, null);
    List<Path> sheets = new ArrayList<>();
    for (RowKind kind : RowKind.values()) {
      Path file = folder.resolve(kind.word() + ".csv");
      assertThat(export.csv(file, kind, kind.ordinal() % 2 == 0)).isPositive();
      sheets.add(file);
    }
    Path workbook = folder.resolve("fitment.xlsx");
    export.workbook(workbook, RowKind.FITMENT, true);
    Path aces = folder.resolve("aces.xml");
    export.aces(aces);
    Path pies = folder.resolve("pies.xml");
    export.pies(pies);

    ImportReport ofSheets = preview(sheets);
    ImportReport ofXml = preview(List.of(pies, aces));
    ImportReport ofWorkbook = preview(List.of(workbook));

    assertThat(errors()).isEmpty();
    for (ImportReport report : List.of(ofSheets, ofXml, ofWorkbook)) {
      assertThat(report.refused()).isZero();
      report
          .counts()
          .forEach(
              (kind, counts) -> {
                assertThat(counts.added()).as(kind + " new").isZero();
                assertThat(counts.changed()).as(kind + " changed").isZero();
                assertThat(counts.removed()).as(kind + " removed").isZero();
              });
    }
    assertThat(ofSheets.counts()).containsOnlyKeys(RowKind.values());
    assertThat(ofXml.counts()).containsOnlyKeys(RowKind.values());
    for (ImportReport report : List.of(ofSheets, ofXml)) {
      assertThat(unchanged(report, RowKind.PARTS)).isEqualTo(count("part"));
      assertThat(unchanged(report, RowKind.NUMBERS)).isEqualTo(count("part_number"));
      assertThat(unchanged(report, RowKind.FITMENT)).isEqualTo(count("vehicle_parts"));
      assertThat(unchanged(report, RowKind.KITS)).isEqualTo(count("part_kit_component"));
    }
    assertThat(unchanged(ofWorkbook, RowKind.FITMENT)).isEqualTo(count("vehicle_parts"));
  }

  @Test
  void aWholeLoadMakesTheSameCatalogueWithTheSameIds() {
    CatalogueExport export = new CatalogueExport(CATALOGUE, null);
    Path pies = folder.resolve("pies.xml");
    export.pies(pies);
    Path fitment = folder.resolve("fitment.csv");
    export.csv(fitment, RowKind.FITMENT, false);
    TestSite site = new TestSite();

    ImportOutcome outcome =
        new CatalogueImport(source(), order(List.of(pies, fitment)), line -> {}).replace(site);

    assertThat(outcome.merged()).isTrue();
    assertThat(site.replaced).isTrue();
    CatalogDatabase next = new CatalogDatabase(site.twin);
    for (String table : TABLES) {
      assertThat(fingerprint(next, table)).as(table).isEqualTo(fingerprint(CATALOGUE, table));
    }
    assertThat(groups(next)).isEqualTo(groups(CATALOGUE));
    assertThat(number(next, "select count(*) as n from catalogue_release where parts = " + PARTS))
        .isEqualTo(1);
    assertThat(number(next, "select count(*) as n from pg_index where not indisvalid")).isZero();
    assertThat(keys(next)).isEqualTo(keys(CATALOGUE));
  }

  @Test
  void aWholeLoadWithARefusedRowReplacesNothing() {
    TestSite site = new TestSite();
    Path file =
        write("brand,number,type,name\nprueba,A-1,brake-pads,Balata\nprueba,A-2,,Sin tipo\n");

    ImportOutcome outcome =
        new CatalogueImport(source(), order(List.of(file)), line -> {}).replace(site);

    assertThat(outcome.merged()).isFalse();
    assertThat(site.replaced).isFalse();
    assertThat(errors()).containsExactly("3 parts type a new part needs it A-2");
  }

  @Test
  void theFirstLoadOfAnEmptyCatalogueIsAWholeOne() {
    DataSource empty = empty();
    Path file = write("brand,number,type,name\nbosch,A-1,brake-pads,Balata\n");
    ImportOrder order = order(List.of(file));

    assertThatThrownBy(() -> new CatalogueImport(empty, order, line -> {}).change())
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("--full");

    TestSite site = new TestSite();
    assertThat(new CatalogueImport(empty, order, line -> {}).replace(site).merged()).isTrue();
    assertThat(number(new CatalogDatabase(site.twin), "select count(*) as n from part"))
        .isEqualTo(1);
  }

  @Test
  void changesAreMergedNotedAndFoundAndTheRestStays() {
    merge("brand,number,type,name,price\nprueba,ZX-100,brake-pads,Balata de prueba,100\n");
    CatalogueSource source = new CatalogueSource(CATALOGUE, Words.ofTheCounter());
    try (EmbeddedIndex index =
        EmbeddedIndex.open(new IndexFolder(folder), source.release().orElseThrow(), source)
            .orElseThrow()) {
      long before = source.lastChange();
      long others = number("select count(*) as n from part where brand_id <> 900");

      ImportReport report =
          merge(
              "marca,numero,tipo,nombre,precio,movimiento\n"
                  + "prueba,ZX-200,brake-pads,Nueva,\"$1,250.5\",alta\n"
                  + "Prueba,zx100,,Balata de otro nombre,,\n",
              "marca,numero,armadora,modelo,desde,hasta,motor,posicion\n"
                  + "prueba,ZX-200,Nissan,Tsuru,1992,2017,1.6,delantera\n");

      assertThat(report.counts().get(RowKind.PARTS)).isEqualTo(new Counts(1, 1, 0, 0));
      assertThat(report.counts().get(RowKind.FITMENT)).isEqualTo(new Counts(26, 0, 0, 0));
      assertThat(number("select count(*) as n from part where brand_id <> 900")).isEqualTo(others);
      assertThat(text("select name from part where number_key = 'ZX100'"))
          .isEqualTo("Balata de otro nombre");
      assertThat(text("select list_price::text as name from part where number_key = 'ZX100'"))
          .isEqualTo("100.00");
      assertThat(text("select list_price::text as name from part where number_key = 'ZX200'"))
          .isEqualTo("1250.50");
      assertThat(source.changedSince(before)).hasSize(2);
      assertThat(
              text(
                  "select vehicles as name from part_vehicle_preview join part on id = part_id"
                      + " where number_key = 'ZX200'"))
          .isEqualTo("Nissan Tsuru 1992–2017 1.6 L");
      try (EmbeddedIndex next = index.follow(new IndexFolder(folder), source).orElseThrow()) {
        Understanding understanding = new Understanding(Words.ofTheCounter(), next.vocabulary());
        List<Found.Hit> hits =
            next.search().search(understanding.of("zx 200"), Wanted.any(5)).hits();
        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).exact()).isTrue();
      }
    }
    ImportReport again =
        merge(
            "brand,number,make,model,year_from,year_to,engine,position,action\n"
                + "prueba,ZX-200,Nissan,Tsuru,1992,2016,1.6,front,D\n");
    assertThat(again.counts().get(RowKind.FITMENT)).isEqualTo(new Counts(0, 0, 0, 25));
    assertThat(
            text(
                "select vehicles as name from part_vehicle_preview join part on id = part_id"
                    + " where number_key = 'ZX200'"))
        .isEqualTo("Nissan Tsuru 2017 1.6 L");
  }

  @Test
  void saysOfEachRefusedRowWhereAndWhy() {
    merge("brand,number,type,name\nprueba,P-1,brake-pads,Uno\nprueba,P-2,brake-pads,Dos\n");

    assertThat(
            refused(
                "brand,number,type,position,name,price,popularity,state,action\n"
                    + "nadie,1,,,,,,,\n"
                    + "prueba,000,,,,,,,\n"
                    + "prueba,P-1,nothing,,,,,,\n"
                    + "prueba,P-1,,behind,,,,,\n"
                    + "prueba,P-1,,,,\"12,50\",,,\n"
                    + "prueba,P-1,,,,,-3,,\n"
                    + "prueba,P-1,,,,,,broken,\n"
                    + "prueba,P-1,,,,,,,X\n"
                    + "prueba,P-9,,,,,,,D\n"
                    + "prueba,P-1,,,Uno,,,,\n"
                    + "prueba,p1,,,Otra vez,,,,\n"
                    + ",P-1,,,,,,,\n"))
        .containsExactly(
            "2 parts brand unknown brand nadie",
            "3 parts number has no letter and no digit other than zero 000",
            "4 parts type unknown nothing",
            "5 parts position unknown behind",
            "6 parts price not a number such as 1234.50 12,50",
            "7 parts popularity not a whole number between 0 and 999999999 '-3",
            "8 parts state one of active, superseded, discontinued broken",
            "9 parts action one of A, C, D (alta, cambio, baja) X",
            "10 parts number there is no such part P-9",
            "12 parts number this part stands already in line 11 p1",
            "13 parts brand missing ");
    assertThat(
            refused(
                "brand,number,make,model,year_from,year_to,engine,position,quantity,qualifiers,type\n"
                    + "prueba,P-1,Nobody,Tsuru,2000,,,,,,\n"
                    + "prueba,P-1,Nissan,Tsurito Plus,2000,,,,,,\n"
                    + "prueba,P-1,Nissan,Tsuru,1980,2017,,,,,\n"
                    + "prueba,P-1,Nissan,Tsuru,2005,2004,,,,,\n"
                    + "prueba,P-1,Nissan,Tsuru,2000,,9.9,,,,\n"
                    + "prueba,P-1,Nissan,Tsuru,1990,,1.5,,,,\n"
                    + "prueba,P-1,Nissan,Tsuru,2000,,,sideways,,,\n"
                    + "prueba,P-1,Nissan,Tsuru,2000,,,,0,,\n"
                    + "prueba,P-1,Nissan,Tsuru,2000,,,,,ABS,\n"
                    + "prueba,P-1,Nissan,Tsuru,2000,,,,,,brake-disc\n"
                    + "prueba,P-7,Nissan,Tsuru,2000,,,,,,\n"
                    + "prueba,P-1,Nissan,Tsuru,2000,2005,,,,,\n"
                    + "prueba,P-1,Nissan,Tsuru,2000,2005,,,,,\n"
                    + "prueba,P-1,Nissan,Tsuru,2005,2008,,,,,\n"
                    + "prueba,P-1,Nissan,Tsuru,2005,2008,,front,,,\n"))
        .containsExactly(
            "2 fitment make unknown make Nobody",
            "3 fitment model unknown model of this make Nissan Tsurito Plus",
            "4 fitment year_from outside the years of the Nissan Tsuru, 1984–2017 1980–2017",
            "5 fitment year_to before the first year 2005–2004",
            "6 fitment engine unknown engine 9.9",
            "7 fitment engine there is no Nissan Tsuru of that year with this engine 1990",
            "8 fitment position unknown sideways",
            "9 fitment quantity not a whole number between 1 and 999 0",
            "10 fitment qualifiers written as abs=true; ac=false ABS",
            "11 fitment type the part is of type brake-pads P1",
            "12 fitment number there is no such part P7",
            "14 fitment  the same application as in line 13 Nissan Tsuru 2000",
            "15 fitment  overlaps the application in line 13 Nissan Tsuru 2005");
    assertThat(
            refused(
                "brand,number,new_brand,new_number,since\n"
                    + "prueba,P-1,prueba,P-1,\n"
                    + "prueba,P-1,prueba,P-8,\n"
                    + "prueba,P-1,prueba,P-2,27/11/2026\n"
                    + "prueba,P-1,prueba,P-2,2026-11-27\n"
                    + "prueba,P-2,prueba,P-1,\n"))
        .containsExactly(
            "2 supersession other_number the part itself P1",
            "3 supersession other_number there is no such part P8",
            "4 supersession since not a day such as 2026-11-27 27/11/2026",
            "5 supersession new_number the part would replace itself P-1",
            "6 supersession new_number the part would replace itself P-2");
  }

  @Test
  void checksApplicationsOfXmlByOurIds() {
    merge("brand,number,type,name\nprueba,P-1,brake-pads,Uno\n");
    int model =
        CATALOGUE.required(
            "select id from vehicle_model where name = 'Tsuru'", row -> row.integer("id"));
    int type =
        CATALOGUE.required(
            "select id from part_type where code = 'brake-pads'", row -> row.integer("id"));
    String app =
        "<App action='A' id='1'><BaseVehicle id='%s'/><PartType id='%d'/><Position id='%d'/>"
            + "<Part BrandAAIAID='prueba'>P-1</Part></App>\n";

    List<String> refused =
        refused(
            "<ACES version='4.2'>"
                + app.formatted(model + "2008", type, 1)
                + app.formatted(model + "2008", type, 2)
                + app.formatted(model + "2008", type, 1)
                + app.formatted(model + "1980", type, 1)
                + app.formatted("999992008", type, 1)
                + app.formatted(model + "2007", type, 77)
                + app.formatted(model + "2007", 9_999, 1)
                + "</ACES>");

    assertThat(refused)
        .containsExactly(
            "3 fitment  the same application as in line 1 Nissan Tsuru 2008",
            "4 fitment year_from outside the years of the Nissan Tsuru, 1984–2017 1980–1980",
            "5 fitment base_vehicle unknown base vehicle 999992008",
            "6 fitment position unknown #77",
            "7 fitment type unknown #9999");
  }

  @Test
  void takesWhatIsRightOnlyWhenToldTo() {
    Path file =
        write("brand,number,type,name\nprueba,A-1,brake-pads,=cmd()\nprueba,A-2,,=SUM(1)\n");

    assertThat(change(order(List.of(file))).merged()).isFalse();
    assertThat(count("part where brand_id = 900")).isZero();

    ImportOrder accepting =
        new ImportOrder(looked(List.of(file)), "", false, true, false, true, errorFile());
    ImportOutcome outcome = change(accepting);

    assertThat(outcome.merged()).isTrue();
    assertThat(outcome.report().refused()).isEqualTo(1);
    assertThat(text("select name from part where brand_id = 900")).isEqualTo("=cmd()");
    Path exported = folder.resolve("out.csv");
    new CatalogueExport(CATALOGUE, "Prueba").csv(exported, RowKind.PARTS, false);
    assertThat(exported).content().contains(",'=cmd(),").doesNotContain(",=cmd()");
  }

  @Test
  void newBrandsComeInOnlyWhenToldTo() {
    Path file = write("brand,number,type,name\nMarca Ñueva,A-1,brake-pads,Uno\n");
    assertThat(change(order(List.of(file))).merged()).isFalse();

    ImportOrder resuming =
        new ImportOrder(looked(List.of(file)), "", true, false, false, true, errorFile());
    ImportOrder order =
        new ImportOrder(looked(List.of(file)), "", true, false, false, false, errorFile());

    assertThatThrownBy(() -> change(resuming))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("read in the same way");
    assertThat(change(order).merged()).isTrue();
    assertThat(
            text(
                "select b.name from part p join part_brand b on b.id = p.brand_id"
                    + " where p.number = 'A-1'"))
        .isEqualTo("Marca Ñueva");
    CATALOGUE.update("delete from part where number = 'A-1'");
  }

  @Test
  void theSamplesOfTheGuideCanBeImported() {
    Path samples = Path.of("../../docs/samples/catalogue");
    List<Path> sheets =
        List.of(
            samples.resolve("parts.csv"),
            samples.resolve("numbers.csv"),
            samples.resolve("attributes.csv"),
            samples.resolve("fitment.csv"),
            samples.resolve("interchange.csv"),
            samples.resolve("supersession.csv"),
            samples.resolve("kits.csv"));

    ImportReport ofSheets = preview(sheets);
    ImportReport ofSpanish = preview(List.of(samples.resolve("partes-en-espanol.csv")));
    ImportReport ofXml =
        preview(List.of(samples.resolve("parts.csv"), samples.resolve("aces.xml")));

    assertThat(ofSheets.refused()).as(() -> String.join("\n", errors())).isZero();
    assertThat(ofSheets.counts()).containsOnlyKeys(RowKind.values());
    assertThat(ofSheets.counts().get(RowKind.FITMENT).added()).isEqualTo(26 + 18);
    assertThat(ofXml.refused()).isZero();
    assertThat(preview(List.of(samples.resolve("pies.xml"))).refused()).isZero();
    assertThat(ofSpanish.refused()).as("a part to withdraw that is not there").isEqualTo(1);
  }

  @Test
  void groupsGrowTogetherAndPartsLeaveThem() {
    StringBuilder parts = new StringBuilder("brand,number,type,name\n");
    for (int i = 1; i <= 5; i++) {
      parts.append("prueba,G-%d,brake-pads,Parte\n".formatted(i));
    }
    merge(parts.toString());
    String heading = "brand,number,other_brand,other_number,action\n";
    merge(heading + "prueba,G-1,prueba,G-2,\nprueba,G-3,prueba,G-4,\n");

    ImportReport joined = merge(heading + "prueba,G-2,prueba,G-3,\nprueba,G-1,prueba,G-2,\n");

    assertThat(joined.counts().get(RowKind.INTERCHANGE)).isEqualTo(new Counts(1, 0, 1, 0));
    assertThat(group("G1")).isEqualTo("G1 G2 G3 G4");
    merge(heading + "prueba,G-1,prueba,G-3,D\n");
    assertThat(group("G1")).isEqualTo("G1 G2 G4");
    assertThat(group("G3")).isEmpty();
  }

  private String group(String key) {
    return text(
        """
        select coalesce((select string_agg(o.number_key, ' ' order by o.number_key)
                           from part p
                           join part_interchange g on g.part_id = p.id
                           join part_interchange m on m.group_id = g.group_id
                           join part o on o.id = m.part_id
                          where p.number_key = '%s'), '') as name
        """
            .formatted(key));
  }

  @Test
  void aReplacedPartIsMarkedAndItsNumberLeadsToTheNewOne() {
    merge("brand,number,type,name\nprueba,OLD-1,brake-pads,Uno\nprueba,NEW-1,brake-pads,Dos\n");

    merge("brand,number,new_brand,new_number,since\nprueba,OLD-1,prueba,NEW-1,2026-01-31\n");

    assertThat(text("select state as name from part where number = 'OLD-1'"))
        .isEqualTo("superseded");
    assertThat(
            text(
                "select n.number as name from part p join part_number n on n.part_id = p.id"
                    + " where p.number = 'NEW-1'"))
        .isEqualTo("OLD-1");
    merge("brand,number,new_brand,new_number,action\nprueba,OLD-1,prueba,NEW-1,D\n");
    assertThat(text("select state as name from part where number = 'OLD-1'")).isEqualTo("active");
  }

  @Test
  void anImportThatIsKilledWhileReadingGoesOnWhereItWas() {
    int rows = 50_000;
    Path file =
        lines(
            "numbers.csv",
            "brand,number,kind,other_number",
            i -> "prueba,K-1,aftermarket,Q" + i,
            rows);
    merge("brand,number,type,name\nprueba,K-1,brake-pads,Uno\n");
    killing("import_progress", "before update", "when (new.records >= 40000)", "row");

    assertThatThrownBy(() -> change(order(List.of(file)))).isInstanceOf(SqlFailed.class);
    undoKilling("import_progress");
    assertThat(numbersOfPrueba()).isZero();
    assertThat(number("select records as n from import_progress")).isEqualTo(20_000);

    List<String> told = new ArrayList<>();
    ImportOrder resumed =
        new ImportOrder(looked(List.of(file)), "", false, false, false, true, errorFile());
    ImportOutcome outcome = new CatalogueImport(source(), resumed, told::add).change();

    assertThat(told).contains("numbers.csv: goes on behind record 20,000");
    assertThat(outcome.report().counts().get(RowKind.NUMBERS)).isEqualTo(new Counts(rows, 0, 0, 0));
    assertThat(numbersOfPrueba()).isEqualTo(rows);
    assertThat(number("select count(*) as n from import_number")).isZero();
  }

  @Test
  void anImportThatIsKilledWhileMergingHasChangedNothingAndGoesOn() {
    Path file = write("brand,number,type,name\nprueba,K-2,brake-pads,Uno\n");
    killing("catalogue_change", "before insert", "", "statement");

    assertThatThrownBy(() -> change(order(List.of(file)))).isInstanceOf(SqlFailed.class);
    undoKilling("catalogue_change");
    assertThat(count("part where brand_id = 900")).isZero();

    ImportOrder resumed =
        new ImportOrder(looked(List.of(file)), "", false, false, false, true, errorFile());
    assertThat(change(resumed).merged()).isTrue();
    assertThat(count("part where brand_id = 900")).isEqualTo(1);
    assertThatThrownBy(() -> change(resumed))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("leave --resume out");
  }

  @Test
  void aMillionBadRowsMakeAShortList() throws IOException {
    int rows = 1_000_000;
    Path file = lines("bad.csv", "brand,number,price", i -> "prueba," + i + ",=x", rows);

    ImportOutcome outcome = change(order(List.of(file)));

    assertThat(outcome.merged()).isFalse();
    assertThat(outcome.report().refused()).isEqualTo(rows);
    assertThat(Files.readAllLines(errorFile())).hasSize(Staging.MOST_REFUSALS + 2);
    assertThat(Files.readAllLines(errorFile()).get(1)).endsWith(",'=x");
  }

  @Test
  void aFolderOfChangesIsTakenInByNameUntilOneIsRefused() throws IOException {
    Path arrivals = Files.createDirectory(folder.resolve("arrivals"));
    write(arrivals, "1.csv", "brand,number,type,name\nprueba,D-1,brake-pads,Uno\n");
    write(arrivals, "2.csv", "brand,number,price\nprueba,D-1,caro\n");
    write(arrivals, "3.csv", "brand,number,price\nprueba,D-1,5\n");
    write(arrivals, "4.csv.part", "brand,num");
    DeltaFolder deltas = new DeltaFolder(arrivals, Duration.ofMinutes(1));

    assertThat(deltas.importAll(source(), Instant.now(), line -> {})).isZero();
    assertThat(deltas.importAll(source(), Instant.now().plusSeconds(90), line -> {})).isEqualTo(1);

    assertThat(arrivals.resolve("done/1.csv")).exists();
    assertThat(arrivals.resolve("refused/2.csv")).exists();
    assertThat(arrivals.resolve("refused/2.csv.errors.csv")).content().contains("not a number");
    assertThat(arrivals.resolve("3.csv")).exists();
    assertThat(count("part where brand_id = 900")).isEqualTo(1);
  }

  @Test
  void thePreviewOfVehiclesIsMendedAsAWhole() {
    CATALOGUE.update(
        "update part_vehicle_preview set vehicles = 'x' where part_id ="
            + " (select min(part_id) from part_vehicle_preview)");
    CATALOGUE.update(
        "delete from part_vehicle_preview where part_id ="
            + " (select max(part_id) from part_vehicle_preview)");

    assertThat(VehiclePreview.refresh(source())).isEqualTo(2);
    assertThat(VehiclePreview.refresh(source())).isZero();
    assertThat(count("part_vehicle_preview where vehicles = 'x'")).isZero();
  }

  private long numbersOfPrueba() {
    return count("part_number n join part p on p.id = n.part_id and p.brand_id = 900");
  }

  /** The session that touches the table is ended from within, as by a kill. */
  private static void killing(String table, String when, String condition, String each) {
    CATALOGUE.update(
        """
        create or replace function end_session() returns trigger language plpgsql as $$
        begin
          perform pg_terminate_backend(pg_backend_pid());
          return new;
        end $$
        """);
    CATALOGUE.update(
        "create trigger kill %s on %s for each %s %s execute function end_session()"
            .formatted(when, table, each, condition));
  }

  private static void undoKilling(String table) {
    CATALOGUE.update("drop trigger kill on " + table);
  }

  private static DataSource source() {
    return CATALOGUE.dataSource();
  }

  private ImportReport merge(String... files) {
    List<Path> written = new ArrayList<>();
    for (int i = 0; i < files.length; i++) {
      written.add(write(folder, "merged" + i + ".csv", files[i]));
    }
    ImportOutcome outcome = change(order(written));
    assertThat(outcome.merged()).as(() -> String.join("\n", errors())).isTrue();
    return outcome.report();
  }

  private ImportReport preview(List<Path> files) {
    return change(new ImportOrder(looked(files), "", false, false, true, false, errorFile()))
        .report();
  }

  private List<String> refused(String file) {
    assertThat(change(order(List.of(write(file)))).merged()).isFalse();
    return errors();
  }

  private static ImportOutcome change(ImportOrder order) {
    return new CatalogueImport(source(), order, line -> {}).change();
  }

  private ImportOrder order(List<Path> files) {
    return new ImportOrder(looked(files), "", false, false, false, false, errorFile());
  }

  private static List<SourceFile> looked(List<Path> files) {
    return files.stream().map(SourceFile::look).toList();
  }

  private Path errorFile() {
    return folder.resolve("errors.csv");
  }

  /** Line, kind, field, reason and value. */
  private List<String> errors() {
    if (!Files.exists(errorFile())) {
      return List.of();
    }
    try {
      return Files.readAllLines(errorFile()).stream()
          .skip(1)
          .map(line -> line.substring(line.indexOf(',') + 1))
          .map(
              line ->
                  String.join(" ", line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                      .replace("\"", ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path write(String content) {
    return write(folder, "file.csv", content);
  }

  private static Path write(Path folder, String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path lines(
      String name, String heading, java.util.function.IntFunction<String> line, int count) {
    Path file = folder.resolve(name);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write(heading + "\n");
      for (int i = 1; i <= count; i++) {
        writer.write(line.apply(i) + "\n");
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long unchanged(ImportReport report, RowKind kind) {
    return report.counts().get(kind).unchanged();
  }

  private static long count(String from) {
    return number("select count(*) as n from " + from);
  }

  private static long number(String sql) {
    return number(CATALOGUE, sql);
  }

  private static long number(CatalogDatabase database, String sql) {
    return database.required(sql, row -> row.longValue("n"));
  }

  private static String text(String sql) {
    return CATALOGUE.required(sql, row -> row.text("name"));
  }

  private static String fingerprint(CatalogDatabase database, String table) {
    return database.required(
        "select count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) as f from "
            + table
            + " t",
        row -> row.text("f"));
  }

  /** Groups have other ids, but the same parts. */
  private static List<String> groups(CatalogDatabase database) {
    return database.list(
        "select string_agg(part_id::text, ' ' order by part_id) as g from part_interchange"
            + " group by group_id order by 1",
        row -> row.text("g"));
  }

  private static Map<String, String> keys(CatalogDatabase database) {
    Map<String, String> keys = new TreeMap<>();
    database
        .list(
            "select conrelid::regclass || ' ' || conname as k, pg_get_constraintdef(oid) as d"
                + " from pg_constraint where conrelid > 0 and conparentid = 0"
                + " union all select indexrelid::regclass::text, pg_get_indexdef(indexrelid)"
                + " from pg_index where indrelid::regclass::text like 'part%'",
            row -> Map.entry(row.text("k"), row.text("d")))
        .forEach(each -> keys.put(each.getKey(), each.getValue()));
    return keys;
  }

  private static DataSource empty() {
    return TestPostgres.dataSource(
        TestPostgres.migratedDatabase("classpath:db/migration/shared/catalog"));
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
      return source();
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
}
