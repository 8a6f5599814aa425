package mx.nexus.inventory.domain.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.inventory.domain.spreadsheet.Spreadsheet.SheetRow;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

  private static final UUID MATRIZ = Ids.next();
  private static final UUID SUR = Ids.next();
  private static final Map<String, UUID> BRANCHES =
      Map.of("MTZ", MATRIZ, "Matriz", MATRIZ, "SUR", SUR, "Sucursal Sur", SUR);

  @Test
  void guessesHeadingsInTwoLanguages() {
    assertThat(guess("CLAVE", "Descripción", "Marca", "No. de Parte", "Precio Venta", "I.V.A."))
        .isEqualTo("sku name brand oemNumber unitPrice ");
    assertThat(guess("SKU", "Name", "Brand", "Part number", "Price", "Cost", "Qty"))
        .isEqualTo("sku name brand oemNumber unitPrice cost stock ");
  }

  @Test
  void guessesStockPerBranch() {
    Map<Integer, ColumnTarget> guessed =
        Headings.guess(
            List.of("clave", "Existencia Sucursal Sur", "stock mtz"), Map.of(), BRANCHES);

    assertThat(guessed.get(1)).isEqualTo(new ColumnTarget(ImportField.STOCK, SUR));
    assertThat(guessed.get(2)).isEqualTo(new ColumnTarget(ImportField.STOCK, MATRIZ));
  }

  @Test
  void whatTheShopChoseBeforeWins() {
    Map<Integer, ColumnTarget> guessed =
        Headings.guess(
            List.of("clave", "Precio", "mayoreo"),
            Map.of(
                "mayoreo", Optional.of(ColumnTarget.of(ImportField.UNIT_PRICE)),
                "precio", Optional.empty()),
            BRANCHES);

    assertThat(guessed).containsOnlyKeys(0, 2);
    assertThat(guessed.get(2)).isEqualTo(ColumnTarget.of(ImportField.UNIT_PRICE));
  }

  @Test
  void understandsARow() {
    ImportRow row =
        read(
            List.of(
                "wb-7391-c", "Balata", "Wagner", "$1,412.50", "16%", "750123, 750124", "4", "2"),
            ImportField.SKU,
            ImportField.NAME,
            ImportField.BRAND,
            ImportField.UNIT_PRICE,
            ImportField.TAX_RATE,
            ImportField.BARCODE,
            ImportField.STOCK,
            ImportField.MINIMUM_STOCK);

    assertThat(row.issues()).isEmpty();
    assertThat(row.sku()).isEqualTo("WB-7391-C");
    assertThat(row.unitPrice()).isEqualTo(Money.mxn("1412.50"));
    assertThat(row.taxRate()).isEqualByComparingTo("0.16");
    assertThat(row.barcodes()).containsExactly("750123", "750124");
    assertThat(row.stock()).containsExactly(Map.entry(MATRIZ, Quantity.of(4)));
    assertThat(row.minimumStock()).isEqualTo(Quantity.of(2));
    assertThat(row.cost()).isNull();
  }

  @Test
  void leavesTheTaxOfAPriceWithoutItToTheRateOfThePart() {
    ImportRow row = read(List.of("A", "100"), ImportField.SKU, ImportField.NET_PRICE);

    assertThat(row.netPrice()).isEqualTo(Money.mxn("100.00"));
    assertThat(row.unitPrice()).isNull();
  }

  @Test
  void aPriceWithTaxStandsBeforeOneWithoutIt() {
    ImportRow row =
        read(
            List.of("A", "100", "117"),
            ImportField.SKU,
            ImportField.NET_PRICE,
            ImportField.UNIT_PRICE);

    assertThat(row.unitPrice()).isEqualTo(Money.mxn("117.00"));
    assertThat(row.netPrice()).isNull();
  }

  @Test
  void saysAllThatIsWrong() {
    ImportRow row =
        read(
            List.of("", "N".repeat(161), "gratis", "-5", "15", "muchas"),
            ImportField.SKU,
            ImportField.NAME,
            ImportField.UNIT_PRICE,
            ImportField.COST,
            ImportField.TAX_RATE,
            ImportField.STOCK);

    assertThat(row.issues())
        .extracting(RowIssue::field, RowIssue::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("sku", "inventory.import.sku-missing"),
            org.assertj.core.groups.Tuple.tuple("name", "inventory.import.too-long"),
            org.assertj.core.groups.Tuple.tuple("unitPrice", "inventory.import.no-number"),
            org.assertj.core.groups.Tuple.tuple("cost", "inventory.import.price-out-of-range"),
            org.assertj.core.groups.Tuple.tuple("taxRate", "inventory.import.tax-rate-unknown"),
            org.assertj.core.groups.Tuple.tuple("stock", "inventory.import.no-number"));
  }

  @ParameterizedTest
  @CsvSource({
    "'$1,234.50', 1234.50",
    "'1,234', 1234",
    "'-1,234,567.5', -1234567.5",
    "'(1,234.50)', -1234.50",
    "'1.234,56', 1234.56",
    "'$ 1.234.567,5', 1234567.5",
    "'MXN 99', 99",
    "' 12 ', 12",
    "'(3)', -3",
    "'.5', 0.5"
  })
  void readsNumbersAsPeopleWriteThem(String written, BigDecimal number) {
    assertThat(CellNumber.parse(written))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.3",
        "abc",
        "1e9",
        "--1",
        "12345678901234",
        "12,50",
        "1234,50",
        "1,2345",
        "1,23,456",
        "1234,567",
        "1.234,567",
        "12.34,56",
        ",5",
        "5,"
      })
  void doesNotGuessOtherTexts(String written) {
    assertThat(CellNumber.parse(written)).isEmpty();
  }

  private static ImportRow read(List<String> cells, ImportField... fields) {
    Map<Integer, ColumnTarget> mapping = new java.util.HashMap<>();
    for (int i = 0; i < fields.length; i++) {
      mapping.put(i, ColumnTarget.of(fields[i]));
    }
    return new RowReader(mapping, MATRIZ).read(new SheetRow(2, cells));
  }

  private static String guess(String... header) {
    StringBuilder guessed = new StringBuilder();
    Headings.guess(List.of(header), Map.of(), BRANCHES)
        .values()
        .forEach(target -> guessed.append(target.code()).append(' '));
    return guessed.toString();
  }
}
