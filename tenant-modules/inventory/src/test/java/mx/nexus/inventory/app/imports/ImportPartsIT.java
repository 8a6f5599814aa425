package mx.nexus.inventory.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import mx.nexus.inventory.InventoryPermissions;
import mx.nexus.inventory.app.ChangeItem;
import mx.nexus.inventory.app.ItemRecords;
import mx.nexus.inventory.app.imports.ImportReads.PreviewRow;
import mx.nexus.inventory.app.imports.ImportView.Counts;
import mx.nexus.inventory.domain.ItemFacts;
import mx.nexus.inventory.domain.spreadsheet.ColumnTarget;
import mx.nexus.inventory.domain.spreadsheet.ImportField;
import mx.nexus.inventory.domain.spreadsheet.RowIssue;
import mx.nexus.inventory.domain.spreadsheet.Spreadsheet;
import mx.nexus.inventory.domain.spreadsheet.SpreadsheetReader;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.Permissions;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.testing.Eventually;
import mx.nexus.platform.testing.TestShop;
import mx.nexus.shop.Branches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Spreadsheets against a real database: what they change, what they refuse, what a kill leaves. */
class ImportPartsIT {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final IntConsumer NOBODY = percent -> {};

  private final TestShop shop = TestShop.create("lista");
  private final UUID matriz = Ids.next();
  private final UUID sur = Ids.next();
  private final Branches branches = Branches.uncached(shop.sql());
  private final ImportRecords records = new ImportRecords(shop.sql());
  private final ImportRows rows = new ImportRows(shop.sql());
  private final ImportProgress progress = new ImportProgress(null);
  private final UploadParts upload = new UploadParts(records, rows, branches, CLOCK);
  private final MapColumns map = new MapColumns(records, rows, branches, shop.sql());
  private final ApplyImport apply = new ApplyImport(records, rows, shop.sql(), CLOCK);
  private final ImportReads reads = new ImportReads(shop.sql(), records, progress, CLOCK);
  private final StartImport start =
      new StartImport(
          records,
          new ImportRunner(apply, new FailImport(records, CLOCK), progress) {
            @Override
            void submit(UUID importId) {
              // These tests apply by themselves.
            }
          },
          progress,
          shop.units(),
          CLOCK);

  @BeforeEach
  void openBranches() {
    for (String[] branch : new String[][] {{matriz.toString(), "MTZ"}, {sur.toString(), "SUR"}}) {
      shop.execute(
          """
          insert into shop_branch (id, version, created_at, changed_at, code, name, tax_zone)
          values ('%s', 0, now(), now(), '%s', 'Sucursal %s', 'GENERAL')
          """
              .formatted(branch[0], branch[1], branch[1]));
    }
  }

  @Test
  void entersNewPartsWithTheirStockInTheLedger() {
    UUID id =
        previewed(
            """
            Clave,Descripción,Marca,Precio,Código de barras,Existencia MTZ,Existencia SUR,Mínimo
            wb-7391,Balata delantera,Wagner,"$1,412.50",7501,4,2,1
            OF-4386,Filtro de aceite,Interfil,89,,18,,
            """);

    apply(id, ImportMode.ALL_OR_NOTHING);

    assertThat(view(id).state()).isEqualTo(ImportState.APPLIED);
    assertThat(text("select unit_price::text from inventory_item where sku = 'WB-7391'"))
        .isEqualTo("1412.50");
    assertThat(text("select unit from inventory_item where sku = 'OF-4386'")).isEqualTo("pza");
    assertThat(number("select count(*) from inventory_barcode where barcode = '7501'"))
        .isEqualTo(1);
    assertThat(number("select sum(on_hand) from inventory_stock")).isEqualTo(24);
    assertThat(number("select count(*) from inventory_movement where document_id = '" + id + "'"))
        .isEqualTo(3);
    assertLedgerAddsUp();
  }

  @Test
  void updatesBySkuAndLeavesBlankCellsAlone() {
    apply(
        previewed(
            "clave,nombre,marca,precio,existencia\nA-1,Balata,Wagner,100,10\nA-2,Bujía,NGK,50,5"),
        ImportMode.ALL_OR_NOTHING);

    UUID second =
        previewed(
            "clave,nombre,marca,precio,existencia\na-1,,,120,7\nA-2,Bujía,NGK,50,5\nA-3,Faro,,900,");

    assertThat(view(second).counts()).isEqualTo(new Counts(3, 1, 1, 1, 0));
    apply(second, ImportMode.ALL_OR_NOTHING);
    assertThat(text("select name || unit_price || version from inventory_item where sku = 'A-1'"))
        .isEqualTo("Balata120.001");
    assertThat(text("select version::text from inventory_item where sku = 'A-2'")).isEqualTo("0");
    assertThat(
            number(
                "select on_hand from inventory_stock s join inventory_item i on i.id = s.item_id where sku = 'A-1'"))
        .isEqualTo(7);
    assertThat(
            number("select quantity from inventory_movement where document_id = '" + second + "'"))
        .isEqualTo(-3);
    assertLedgerAddsUp();
    assertThat(view(previewed("clave,precio\nA-1,120")).counts())
        .isEqualTo(new Counts(1, 0, 0, 1, 0));
  }

  @Test
  void addsTheTaxOfThePartToAPriceWithoutIt() {
    apply(
        previewed("clave,nombre,precio,iva\nA-0,Exenta,10,0\nA-8,Frontera,10,8\nA-16,Usual,10,"),
        ImportMode.ALL_OR_NOTHING);

    UUID id =
        previewed(
            """
            clave,nombre,precio sin iva,iva
            A-0,,100,
            A-8,,33.33,
            A-16,,100,8
            N-1,Nueva,100,
            N-0,Nueva exenta,100,0
            N-X,Impagable,99999999,
            """);

    assertThat(view(id).counts()).isEqualTo(new Counts(6, 2, 3, 0, 1));
    assertThat(refused(id).get(0).issues())
        .extracting(RowIssue::field, RowIssue::code)
        .containsExactly(tuple("netPrice", "inventory.import.price-out-of-range"));
    apply(id, ImportMode.VALID_ROWS);
    assertThat(
            text(
                "select string_agg(sku || ' ' || unit_price, ', ' order by sku) from inventory_item"))
        .isEqualTo("A-0 100.00, A-16 108.00, A-8 36.00, N-0 100.00, N-1 116.00");
  }

  @Test
  void refusesRowsWithTheirReasons() {
    apply(
        previewed("clave,nombre,precio,codigo de barras\nA-1,Balata,100,777"),
        ImportMode.ALL_OR_NOTHING);

    UUID id =
        previewed(
            """
            clave,nombre,precio,codigo de barras
            B-1,Faro,cien,
            B-2,,10,
            B-3,Tapón,10,777
            B-4,Banda,10,888
            B-4,Banda otra vez,11,
            B-5,Otra,12,888
            ,Sin clave,10,
            B-6,Buena,10,
            """);

    assertThat(view(id).counts()).isEqualTo(new Counts(8, 2, 0, 0, 6));
    assertThat(refused(id))
        .extracting(row -> row.number() + " " + row.issues().stream().map(RowIssue::code).toList())
        .containsExactly(
            "2 [inventory.import.no-number]",
            "3 [inventory.import.name-missing]",
            "4 [inventory.import.barcode-taken]",
            "6 [inventory.import.sku-twice]",
            "7 [inventory.import.barcode-twice]",
            "8 [inventory.import.sku-missing]");
  }

  @Test
  void allOrNothingIsRefusedAndValidRowsGoThrough() {
    UUID id = previewed("clave,nombre,precio\nB-1,Faro,cien\nB-2,Tapón,10");

    assertThatThrownBy(() -> start(id, ImportMode.ALL_OR_NOTHING))
        .isInstanceOfSatisfying(
            RuleRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("inventory.import-has-errors"));
    assertThat(number("select count(*) from inventory_item")).isZero();

    apply(id, ImportMode.VALID_ROWS);
    assertThat(number("select count(*) from inventory_item")).isEqualTo(1);
  }

  @Test
  void theErrorFileCanBeCorrectedAndUploadedAgain() {
    UUID id = previewed("clave,nombre,precio\nB-1,Faro,cien\nB-2,Tapón,10");

    ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    shop.bound(
        () -> {
          ImportFiles files = new ImportFiles(reads);
          files.writeRefusedXlsx(id, new Locale("es", "MX"), xlsx);
          files.writeRefusedCsv(id, new Locale("es", "MX"), csv);
          return null;
        });

    for (ByteArrayOutputStream file : List.of(xlsx, csv)) {
      Spreadsheet sheet = SpreadsheetReader.read(file.toByteArray());
      assertThat(sheet.header()).startsWith("clave", "nombre", "precio").hasSize(4);
      assertThat(sheet.rows()).hasSize(1);
      assertThat(sheet.rows().get(0).cell(0)).isEqualTo("B-1");
      assertThat(sheet.rows().get(0).cell(3)).contains("cien").doesNotContain("inventory.");
    }
  }

  @Test
  void columnsCanBeChosenAndAreRemembered() {
    UUID id = previewed("ref,que es,pesos\nB-1,Faro,100\n");
    assertThat(view(id).isApplicable()).isFalse();

    Map<Integer, ColumnTarget> chosen =
        Map.of(
            0, ColumnTarget.of(ImportField.SKU),
            1, ColumnTarget.of(ImportField.NAME),
            2, ColumnTarget.of(ImportField.UNIT_PRICE));
    shop.inUnit(
        () -> {
          map.map(id, chosen, matriz);
          return null;
        });

    assertThat(view(id).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    apply(id, ImportMode.ALL_OR_NOTHING);
    assertThat(view(previewed("Ref,Qué es,PESOS\nB-2,Tapón,5\n")).counts().added()).isEqualTo(1);
  }

  @Test
  void whatEndsInTheMiddleLeavesNothingAndIsAppliedAgain() {
    UUID id = previewed(list(3_000));
    start(id, ImportMode.ALL_OR_NOTHING);

    assertThatThrownBy(
            () ->
                shop.inUnit(
                    () -> {
                      apply.apply(id, percent -> killAt(80, percent));
                      return null;
                    }))
        .isNotNull();

    assertThat(number("select count(*) from inventory_item")).isZero();
    assertThat(view(id).state()).isEqualTo(ImportState.APPLYING);
    assertThat(aMinuteLater(id).interrupted()).isTrue();

    start(id, ImportMode.ALL_OR_NOTHING);
    run(id);
    run(id);
    assertThat(number("select count(*) from inventory_item")).isEqualTo(3_000);
    assertThat(number("select count(*) from inventory_movement")).isEqualTo(3_000);
    assertLedgerAddsUp();
  }

  @Test
  @Timeout(60)
  void waitsForAnotherImportOfTheShopWithoutFailing() throws Exception {
    UUID id = previewed(list(10));
    ImportRunner runner =
        new ImportRunner(
            new ApplyImport(records, rows, shop.sql(), CLOCK) {
              @Override
              public boolean apply(UUID importId, IntConsumer heard) {
                return shop.inUnit(() -> super.apply(importId, heard));
              }
            },
            new FailImport(records, CLOCK),
            progress);
    StartImport starting = new StartImport(records, runner, progress, shop.units(), CLOCK);
    try (Connection otherNode = shop.superuser().getConnection()) {
      otherNode.setAutoCommit(false);
      otherNode.createStatement().execute("select pg_advisory_xact_lock(20241, 1)");

      shop.inUnit(() -> started(starting, id));
      shop.inUnit(() -> started(starting, id));

      assertThat(view(id).state()).isEqualTo(ImportState.APPLYING);
      assertThat(view(id).waiting()).isTrue();
      assertThat(aMinuteLater(id).interrupted()).isFalse();
      assertThat(shop.inUnit(() -> apply.apply(id, NOBODY))).isFalse();
      otherNode.rollback();
    }

    Eventually.within(Duration.ofSeconds(30), () -> view(id).state() == ImportState.APPLIED);
    assertThat(view(id).waiting()).isFalse();
    assertThat(number("select count(*) from inventory_item")).isEqualTo(10);
    runner.stop();
  }

  private static boolean started(StartImport starting, UUID id) {
    starting.start(id, ImportMode.ALL_OR_NOTHING);
    return true;
  }

  @Test
  void whoMayNotSeeCostsNeitherReadsNorChangesThem() {
    apply(previewed("clave,nombre,precio,costo\nC-1,Balata,100,60"), ImportMode.ALL_OR_NOTHING);
    UUID managers = previewed("clave,precio,costo\nC-1,110,1");
    Permissions permissions = Permissions.of(List.<PermissionSet>of(new InventoryPermissions()));
    StaffPrincipal warehouse =
        new StaffPrincipal(
            Ids.next(),
            "Beto",
            "beto@example.mx",
            Set.of(StaffRole.WAREHOUSE),
            Ids.next(),
            shop.tenant().id().value(),
            false);

    try (Caller.Binding beto = Caller.bind(warehouse, permissions)) {
      UUID own = previewed("clave,precio,costo\nC-1,120,1");
      assertThat(view(own).columns())
          .extracting(ImportView.Column::target)
          .containsExactly("sku", "unitPrice", null);
      apply(own, ImportMode.ALL_OR_NOTHING);
      for (Runnable forbidden :
          List.<Runnable>of(
              () -> start(managers, ImportMode.ALL_OR_NOTHING),
              () -> mapCost(own),
              () -> mapCost(managers))) {
        assertThatThrownBy(forbidden::run).isInstanceOf(Refusal.class);
      }
      assertThatThrownBy(() -> start(managers, ImportMode.ALL_OR_NOTHING))
          .isInstanceOfSatisfying(
              Forbidden.class,
              refused -> assertThat(refused.code()).isEqualTo("inventory.cost-forbidden"));
      changePrice(new ChangeItem(new ItemRecords(shop.em())));
    }

    assertThat(text("select unit_price || ' ' || cost from inventory_item where sku = 'C-1'"))
        .isEqualTo("130.00 60.00");
  }

  private void mapCost(UUID id) {
    shop.inUnit(
        () -> {
          map.map(
              id,
              Map.of(0, ColumnTarget.of(ImportField.SKU), 2, ColumnTarget.of(ImportField.COST)),
              matriz);
          return null;
        });
  }

  /** With a cost that nobody asked for, as a page may send it. */
  private void changePrice(ChangeItem change) {
    UUID item = UUID.fromString(text("select id::text from inventory_item where sku = 'C-1'"));
    shop.inUnit(
        () -> {
          change.change(
              item,
              null,
              old ->
                  new ItemFacts(
                      old.sku(),
                      old.name(),
                      old.brand(),
                      old.oemNumber(),
                      old.unit(),
                      Money.mxn("130.00"),
                      null,
                      Money.mxn("1.00"),
                      old.taxRate(),
                      null,
                      old.minimumStock(),
                      true,
                      List.of()));
          return null;
        });
  }

  /** The planner knows of an earlier, small import and takes this one for a small one too. */
  @Test
  @Timeout(120)
  void aLargeImportAfterASmallOneEnds() {
    apply(previewed(list(300)), ImportMode.VALID_ROWS);
    shop.execute("analyze");

    UUID large = previewed(list(20_000));

    assertThat(view(large).counts().rows()).isEqualTo(20_000);
  }

  @Test
  void twentyThousandRowsAreTakenAndComparedAgain() {
    long begin = System.nanoTime();
    UUID id = previewed(list(20_000));
    long previewed = System.nanoTime();
    apply(id, ImportMode.ALL_OR_NOTHING);
    long applied = System.nanoTime();
    UUID again = previewed(list(20_000));
    long compared = System.nanoTime();

    assertThat(view(id).counts()).isEqualTo(new Counts(20_000, 20_000, 0, 0, 0));
    assertThat(view(again).counts()).isEqualTo(new Counts(20_000, 0, 0, 20_000, 0));
    System.out.printf(
        "20,000 rows: preview %d ms, apply %d ms, preview again %d ms%n",
        (previewed - begin) / 1_000_000,
        (applied - previewed) / 1_000_000,
        (compared - applied) / 1_000_000);
  }

  /** The server's process ends: its connections end with it. */
  private void killAt(int percent, int now) {
    if (now >= percent) {
      shop.execute(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and pid <> pg_backend_pid()
          """);
    }
  }

  private ImportView aMinuteLater(UUID id) {
    Clock then = Clock.offset(CLOCK, Duration.ofMinutes(1));
    ImportReads soon = new ImportReads(shop.sql(), records, progress, then);
    return shop.bound(() -> soon.get(id));
  }

  private static String list(int rows) {
    StringBuilder csv =
        new StringBuilder(
            "clave,nombre,marca,numero de parte,precio,costo,existencia,codigo de barras\n");
    for (int i = 0; i < rows; i++) {
      csv.append(
          "P-%05d,Parte número %d,Marca %d,%d-%dX,%d.50,%d,%d,75%08d%n"
              .formatted(
                  i, i, i % 40, 41_000 + i, i % 97, 50 + i % 900, 30 + i % 500, 1 + i % 20, i));
    }
    return csv.toString();
  }

  private UUID previewed(String csv) {
    return shop.inUnit(
        () -> upload.upload("lista.csv", csv.getBytes(StandardCharsets.UTF_8), matriz));
  }

  private void start(UUID id, ImportMode mode) {
    shop.inUnit(
        () -> {
          start.start(id, mode);
          return null;
        });
  }

  private void run(UUID id) {
    shop.inUnit(
        () -> {
          apply.apply(id, NOBODY);
          return null;
        });
  }

  private void apply(UUID id, ImportMode mode) {
    start(id, mode);
    run(id);
  }

  private ImportView view(UUID id) {
    return shop.bound(() -> reads.get(id));
  }

  private List<PreviewRow> refused(UUID id) {
    return shop.bound(() -> reads.rows(id, RowOutcome.REFUSED, PageRequest.first())).items();
  }

  private void assertLedgerAddsUp() {
    assertThat(
            number(
                """
                select count(*) from inventory_stock s
                 where on_hand <> (select coalesce(sum(quantity), 0) from inventory_movement m
                                    where m.item_id = s.item_id and m.branch_id = s.branch_id)
                """))
        .isZero();
  }

  private long number(String sql) {
    return shop.bound(
        () -> shop.sql().required("select (" + sql + ")::bigint as n", row -> row.longValue("n")));
  }

  private String text(String sql) {
    return shop.bound(
        () -> shop.sql().required("select (" + sql + ")::text as t", row -> row.text("t")));
  }
}
