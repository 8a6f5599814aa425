package mx.nexus.inventory.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.Issues;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a part; valid by construction.
 *
 * @param sku the shop's own code, unique, kept in upper case
 * @param unit {@code pza}, {@code l}, {@code m} …
 * @param unitPrice what the customer pays, tax included
 * @param retailPrice list price, for showing what the customer saves
 * @param taxRate IVA as a fraction: 0.16, 0.08 or 0
 * @param coreValue deposit for the old part
 */
public record ItemFacts(
    String sku,
    String name,
    String brand,
    String oemNumber,
    String unit,
    Money unitPrice,
    @Nullable Money retailPrice,
    @Nullable Money cost,
    BigDecimal taxRate,
    @Nullable Money coreValue,
    Quantity minimumStock,
    boolean active,
    List<String> barcodes) {

  /** Most characters of a code or number. */
  public static final int LONGEST_CODE = 40;

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 160;

  /** Most barcodes of one part. */
  public static final int MOST_BARCODES = 20;

  /** Most of a part at once; sums of such quantities still fit their columns. */
  public static final Quantity MOST_QUANTITY = Quantity.of(9_999_999);

  /** IVA in Mexico outside the border zone (Ley del IVA, art. 1). */
  public static final BigDecimal GENERAL_TAX = new BigDecimal("0.16");

  private static final int LONGEST_UNIT = 12;
  private static final Money MOST_MONEY = Money.mxn("99999999.99");
  private static final List<BigDecimal> TAX_RATES =
      List.of(GENERAL_TAX, new BigDecimal("0.08"), BigDecimal.ZERO);

  public ItemFacts {
    sku = sku.strip().toUpperCase(Locale.ROOT);
    name = name.strip();
    brand = brand.strip();
    oemNumber = oemNumber.strip().toUpperCase(Locale.ROOT);
    unit = unit.isBlank() ? "pza" : unit.strip().toLowerCase(Locale.ROOT);
    barcodes = barcodes.stream().map(String::strip).filter(b -> !b.isEmpty()).distinct().toList();
    new Issues()
        .required("sku", sku, LONGEST_CODE)
        .required("name", name, LONGEST_NAME)
        .optional("brand", brand, LONGEST_CODE)
        .optional("oemNumber", oemNumber, LONGEST_CODE)
        .optional("unit", unit, LONGEST_UNIT)
        .when(outOfRange(unitPrice), "unitPrice", "inventory.price-out-of-range")
        .when(outOfRange(retailPrice), "retailPrice", "inventory.price-out-of-range")
        .when(outOfRange(cost), "cost", "inventory.price-out-of-range")
        .when(outOfRange(coreValue), "coreValue", "inventory.price-out-of-range")
        .when(!isTaxRate(taxRate), "taxRate", "inventory.tax-rate-unknown")
        .when(minimumStock.isNegative(), "minimumStock", "inventory.minimum-negative")
        .when(isTooMuch(minimumStock), "minimumStock", "inventory.quantity-out-of-range")
        .when(barcodes.size() > MOST_BARCODES, "barcodes", "inventory.too-many-barcodes")
        .when(barcodes.stream().anyMatch(b -> b.length() > LONGEST_CODE), "barcodes", "too-long")
        .refuse();
  }

  /** Whether this is a rate that the tax authority knows. */
  public static boolean isTaxRate(BigDecimal rate) {
    return TAX_RATES.stream().anyMatch(known -> known.compareTo(rate) == 0);
  }

  /** Whether nobody can mean so much of a part, in or out. */
  public static boolean isTooMuch(Quantity quantity) {
    return quantity.value().abs().compareTo(MOST_QUANTITY.value()) > 0;
  }

  public ItemFacts withCost(@Nullable Money other) {
    return new ItemFacts(
        sku,
        name,
        brand,
        oemNumber,
        unit,
        unitPrice,
        retailPrice,
        other,
        taxRate,
        coreValue,
        minimumStock,
        active,
        barcodes);
  }

  public Optional<Money> findCost() {
    return Optional.ofNullable(cost);
  }

  private static boolean outOfRange(@Nullable Money money) {
    return money != null && (money.isNegative() || money.isMoreThan(MOST_MONEY));
  }
}
