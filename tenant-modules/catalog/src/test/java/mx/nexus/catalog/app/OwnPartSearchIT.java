package mx.nexus.catalog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.InputKind;
import mx.nexus.catalog.OwnPartSearch;
import mx.nexus.catalog.PartHit;
import mx.nexus.catalog.PartQuery;
import mx.nexus.catalog.PartResults;
import mx.nexus.inventory.FoundItem;
import mx.nexus.inventory.ItemLookup;
import mx.nexus.inventory.ItemLookup.FoundWithLinked;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counter's search over 20,000 parts of the shop's own. */
class OwnPartSearchIT {

  private static final TestShop SHOP = TestShop.create("busca");
  private static final UUID MATRIZ = Ids.next();
  private static final UUID SUR = Ids.next();
  private static final OwnPartSearch SEARCH = new OwnPartSearch(new ItemLookup(SHOP.sql()));

  @BeforeAll
  static void twentyThousandParts() {
    SHOP.execute(
        """
        insert into shop_branch (id, version, created_at, changed_at, code, name, tax_zone)
        values ('%s', 0, now(), now(), 'MTZ', 'Matriz', 'GENERAL'),
               ('%s', 0, now(), now(), 'SUR', 'Sur', 'GENERAL')
        """
            .formatted(MATRIZ, SUR),
        """
        insert into inventory_item (id, version, created_at, changed_at, sku, name, brand, oem_number, unit, unit_price, tax_rate)
        select gen_random_uuid(), 0, now(), now(), 'P-' || lpad(n::text, 6, '0'),
               (array['Filtro de aire', 'Amortiguador trasero', 'Bujía', 'Banda de tiempo', 'Bomba de agua'])[n % 5 + 1]
                 || ' ' || n, 'Marca ' || n % 50, n || '-' || n % 97 || 'Z', 'pza', 100 + n % 900, 0.16
          from generate_series(1, 20000) n
        """,
        item(
            "00000000-0000-7000-8000-000000000001",
            "WB-7391-C",
            "Balata delantera cerámica",
            "Wagner",
            "41060-50Y90"),
        item("00000000-0000-7000-8000-000000000002", "WB-7391-CX", "Balata trasera", "Wagner", ""),
        item(
            "00000000-0000-7000-8000-000000000003",
            "BP-1055",
            "Balata delantera semimetálica",
            "Bosch",
            ""),
        "insert into inventory_barcode values ('7501234567890', '00000000-0000-7000-8000-000000000003')",
        item("00000000-0000-7000-8000-000000000004", "12", "Foco de cuarto", "Osram", ""),
        item("00000000-0000-7000-8000-000000000005", "F-900", "Foco de cuarto 12 V", "Osram", ""),
        item("00000000-0000-7000-8000-000000000006", "F-1290", "Foco de cuarto", "Osram", ""),
        stock("00000000-0000-7000-8000-000000000002", MATRIZ, 9),
        stock("00000000-0000-7000-8000-000000000003", MATRIZ, 4),
        stock("00000000-0000-7000-8000-000000000003", SUR, 2),
        "analyze");
  }

  private static String item(String id, String sku, String name, String brand, String oem) {
    return """
        insert into inventory_item (id, version, created_at, changed_at, sku, name, brand, oem_number, unit, unit_price, tax_rate)
        values ('%s', 0, now(), now(), '%s', '%s', '%s', '%s', 'pza', 412, 0.16)
        """
        .formatted(id, sku, name, brand, oem);
  }

  private static String stock(String item, UUID branch, int quantity) {
    return "insert into inventory_stock (item_id, branch_id, on_hand) values ('%s', '%s', %d)"
        .formatted(item, branch, quantity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WB-7391-C", "wb7391c", "wb 7391 c", "41060-50Y90", "4106050y90"})
  void aNumberWithOrWithoutDashesNamesThePart(String typed) {
    PartResults found = search(typed);

    assertThat(found.items().get(0).number()).isEqualTo("WB-7391-C");
    assertThat(found.items().get(0).exact()).isTrue();
  }

  @Test
  void aScannedBarcodeNamesOnePart() {
    PartResults found = search("3*7501234567890");

    assertThat(found.kind()).isEqualTo(InputKind.PART_NUMBER);
    assertThat(found.quantity()).isEqualTo(Quantity.of(3));
    assertThat(found.onlyExact()).map(PartHit::number).hasValue("BP-1055");
  }

  @Test
  void aBarcodeAmongWordsNamesThePart() {
    assertThat(numbers("balata 7501234567890")).containsExactly("BP-1055");
    assertThat(numbers("7501234567890 Bosch semimetálica")).containsExactly("BP-1055");
    assertThat(numbers("bujía 7501234567890")).isEmpty();
  }

  @Test
  void theExactNumberStandsBeforeThoseThatBeginWithIt() {
    assertThat(numbers("wb7391c")).startsWith("WB-7391-C", "WB-7391-CX");
    assertThat(numbers("wb73")).contains("WB-7391-C", "WB-7391-CX");
  }

  @Test
  void wordsFindWithoutAccentsAndPartsOnHandComeFirst() {
    List<String> found = numbers("BALATA delantera");

    assertThat(found).containsExactly("BP-1055", "WB-7391-C");
    assertThat(numbers("balata ceramica")).containsExactly("WB-7391-C");
    assertThat(numbers("balata wb7391c")).containsExactly("WB-7391-C");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "balata wb7391c",
        "balata WB-7391-C",
        "balata wb.7391-c",
        "balata wb 7391 c",
        "wb7391c balata",
        "wb-7391-c wagner balata",
        "balata 41060-50Y90",
        "balata 4106050y90"
      })
  void aWholeNumberAmongWordsDoesNotStandForLongerOnes(String typed) {
    assertThat(numbers(typed)).containsExactly("WB-7391-C");
  }

  @Test
  void aNumberAmongWordsThatIsStillBeingTypedFindsAllThatBeginWithIt() {
    assertThat(numbers("balata wb739")).containsExactlyInAnyOrder("WB-7391-C", "WB-7391-CX");
    assertThat(numbers("balata wb7391-")).containsExactlyInAnyOrder("WB-7391-C", "WB-7391-CX");
    assertThat(numbers("balata wb7391cx")).containsExactly("WB-7391-CX");
  }

  @Test
  void aShortWholeNumberStillFindsItAsAWordOfOtherParts() {
    assertThat(numbers("foco 12")).containsExactly("12", "F-900");
    assertThat(numbers("foco 129")).containsExactly("F-1290");
  }

  @Test
  void anotherPartsNumberDoesNotHideWhatTheWordsMean() {
    assertThat(numbers("bosch 12")).isEmpty();
    assertThat(numbers("wagner 73")).containsExactlyInAnyOrder("WB-7391-C", "WB-7391-CX");
  }

  @Test
  void aBrandIsLookedForAmongAllThatFits() {
    List<PartHit> ofBrand = ofBrand("filtro de aire", "marca 45");

    assertThat(ofBrand).hasSize(PartQuery.USUAL);
    assertThat(ofBrand).extracting(PartHit::brand).containsOnly("Marca 45");
    assertThat(ofBrand("P-0", "Marca 45")).hasSize(PartQuery.USUAL);
    assertThat(ofBrand("wb7391c", "Bosch")).isEmpty();
    assertThat(ofBrand("wb7391c", "WAGNER")).first().matches(PartHit::exact);
  }

  private static List<PartHit> ofBrand(String typed, String brand) {
    PartQuery query = new PartQuery(typed, MATRIZ, brand, PartQuery.USUAL);
    return SHOP.bound(() -> SEARCH.search(query)).items();
  }

  @Test
  void whatTheCatalogueFoundComesAlongWhateverTheTextFinds() {
    UUID part = CatalogIds.PART.of(4711);
    SHOP.execute(
        "update inventory_item set catalog_part_id = '%s' where sku = 'F-1290'".formatted(part));

    FoundWithLinked both =
        SHOP.bound(
            () ->
                new ItemLookup(SHOP.sql())
                    .search("balata delantera", MATRIZ, "Bosch", 1, List.of(part)));

    assertThat(both.found()).extracting(FoundItem::sku).containsExactly("BP-1055");
    assertThat(both.linked()).extracting(FoundItem::sku).containsExactly("F-1290");
  }

  @Test
  void tellsStockHereAndElsewhere() {
    PartHit hit = search("BP-1055").items().get(0);

    assertThat(hit.inBranch()).isEqualTo(Quantity.of(4));
    assertThat(hit.elsewhere()).isEqualTo(Quantity.of(2));
    assertThat(hit.inStock()).isEqualTo(Quantity.of(6));
  }

  @Test
  void nothingTypedFindsNothing() {
    assertThat(search("  ").items()).isEmpty();
    assertThat(search("3*").items()).isEmpty();
    assertThat(search("%_\\").items()).isEmpty();
  }

  @Test
  void looksUpThroughIndexes() {
    String byWords =
        plan(
            "select id from inventory_item where active and search_text like '%balata%'"
                + " and search_text like '%delantera%' limit 400");
    String byNumber =
        plan("select id from inventory_item where sku_key like 'WB73%' order by sku_key limit 40");
    String byOem = plan("select id from inventory_item where oem_key = '4106050Y90'");

    assertThat(byWords).contains("inventory_item_search_idx").doesNotContain("Seq Scan");
    assertThat(byNumber).contains("inventory_item_sku_prefix_idx").doesNotContain("Seq Scan");
    assertThat(byOem).contains("inventory_item_oem_prefix_idx").doesNotContain("Seq Scan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wb7391c",
        "P-0199",
        "balata wb7391c",
        "balata wb 7391 c",
        "balata wb7391-",
        "filtro de aire 1234",
        "filtro aire",
        "marca 12 banda de tiempo 199 98z p-0",
        "balata que nadie tiene"
      })
  void answersWithoutReadingAllParts(String typed) {
    search(typed);

    assertThat(fullReads(() -> search(typed))).isZero();
  }

  @Test
  void noticesWhenAllPartsAreRead() {
    String reading = "select count(name)::int as n from inventory_item";

    assertThat(fullReads(() -> SHOP.sql().required(reading, row -> row.integer("n")))).isOne();
  }

  /** How often this reads the table of parts from end to end. */
  private static int fullReads(Supplier<?> work) {
    return SHOP.inUnit(
        () -> {
          int before = fullReadsSoFar();
          work.get();
          return fullReadsSoFar() - before;
        });
  }

  private static int fullReadsSoFar() {
    return SHOP.sql()
        .required(
            "select seq_scan::int as n from pg_stat_xact_user_tables"
                + " where relname = 'inventory_item'",
            row -> row.integer("n"));
  }

  private static String plan(String query) {
    return SHOP.bound(
        () ->
            String.join("\n", SHOP.sql().list("explain " + query, row -> row.text("QUERY PLAN"))));
  }

  private static List<String> numbers(String typed) {
    return search(typed).items().stream().map(PartHit::number).toList();
  }

  private static PartResults search(String typed) {
    return SHOP.bound(() -> SEARCH.search(PartQuery.atCounter(typed, MATRIZ)));
  }
}
