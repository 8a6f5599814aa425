package mx.nexus.inventory.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import mx.nexus.inventory.app.ItemView;
import mx.nexus.inventory.domain.ItemFacts;
import mx.nexus.inventory.domain.spreadsheet.CellNumber;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.Issues;
import org.jspecify.annotations.Nullable;

/** A part as it is being typed. */
public final class PartForm implements Serializable {

  private static final int DECIMALS = 3;

  private String sku = "";
  private String name = "";
  private String brand = "";
  private String oemNumber = "";
  private String barcodes = "";
  private String unit = "pza";
  private String unitPrice = "";
  private String retailPrice = "";
  private String cost = "";
  private String taxRate = "0.16";
  private String coreValue = "";
  private String minimumStock = "";
  private boolean active = true;

  /** An empty form. */
  public PartForm() {}

  PartForm(ItemView item) {
    sku = item.sku();
    name = item.name();
    brand = item.brand();
    oemNumber = item.oemNumber();
    barcodes = String.join("\n", item.barcodes());
    unit = item.unit();
    unitPrice = item.unitPrice().toString();
    retailPrice = text(item.retailPrice());
    cost = text(item.cost());
    taxRate = item.taxRate().stripTrailingZeros().toPlainString();
    coreValue = text(item.coreValue());
    minimumStock = item.minimumStock().isZero() ? "" : item.minimumStock().toString();
    active = item.active();
  }

  private static String text(@Nullable Money money) {
    return money == null ? "" : money.toString();
  }

  /**
   * What was typed, with the cost that the person may not see taken from what is stored.
   *
   * @throws mx.nexus.platform.problem.InvalidInput naming the inputs that are wrong
   */
  ItemFacts facts(@Nullable Money storedCost, boolean seesCost) {
    new Issues()
        .when(unitPrice.isBlank(), "unitPrice", "required")
        .when(isNoMoney(unitPrice), "unitPrice", "inventory.no-amount")
        .when(isNoMoney(retailPrice), "retailPrice", "inventory.no-amount")
        .when(isNoMoney(cost), "cost", "inventory.no-amount")
        .when(isNoMoney(coreValue), "coreValue", "inventory.no-amount")
        .when(isNoQuantity(minimumStock), "minimumStock", "inventory.no-quantity")
        .refuse();
    Money price = money(unitPrice);
    return new ItemFacts(
        sku,
        name,
        brand,
        oemNumber,
        unit,
        price == null ? Money.ZERO : price,
        money(retailPrice),
        seesCost ? money(cost) : storedCost,
        new BigDecimal(taxRate),
        money(coreValue),
        quantity(minimumStock),
        active,
        Arrays.stream(barcodes.split("[\\s,;]+")).toList());
  }

  private static boolean isNoMoney(String typed) {
    return !typed.isBlank() && CellNumber.parse(typed).isEmpty();
  }

  static boolean isNoQuantity(String typed) {
    return !typed.isBlank()
        && CellNumber.parse(typed)
            .filter(number -> number.stripTrailingZeros().scale() <= DECIMALS)
            .isEmpty();
  }

  private static @Nullable Money money(String typed) {
    return typed.isBlank() ? null : CellNumber.parse(typed).map(Money::mxn).orElse(null);
  }

  static Quantity quantity(String typed) {
    return CellNumber.parse(typed).map(Quantity::new).orElse(Quantity.ZERO);
  }

  /** The rates of the tax authority, as fractions. */
  public List<String> getTaxRates() {
    return List.of("0.16", "0.08", "0");
  }

  public String getSku() {
    return sku;
  }

  public void setSku(@Nullable String sku) {
    this.sku = sku == null ? "" : sku;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name;
  }

  public String getBrand() {
    return brand;
  }

  public void setBrand(@Nullable String brand) {
    this.brand = brand == null ? "" : brand;
  }

  public String getOemNumber() {
    return oemNumber;
  }

  public void setOemNumber(@Nullable String oemNumber) {
    this.oemNumber = oemNumber == null ? "" : oemNumber;
  }

  public String getBarcodes() {
    return barcodes;
  }

  public void setBarcodes(@Nullable String barcodes) {
    this.barcodes = barcodes == null ? "" : barcodes;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(@Nullable String unit) {
    this.unit = unit == null ? "" : unit;
  }

  public String getUnitPrice() {
    return unitPrice;
  }

  public void setUnitPrice(@Nullable String unitPrice) {
    this.unitPrice = unitPrice == null ? "" : unitPrice;
  }

  public String getRetailPrice() {
    return retailPrice;
  }

  public void setRetailPrice(@Nullable String retailPrice) {
    this.retailPrice = retailPrice == null ? "" : retailPrice;
  }

  public String getCost() {
    return cost;
  }

  public void setCost(@Nullable String cost) {
    this.cost = cost == null ? "" : cost;
  }

  public String getTaxRate() {
    return taxRate;
  }

  public void setTaxRate(@Nullable String taxRate) {
    this.taxRate = taxRate == null ? "" : taxRate;
  }

  public String getCoreValue() {
    return coreValue;
  }

  public void setCoreValue(@Nullable String coreValue) {
    this.coreValue = coreValue == null ? "" : coreValue;
  }

  public String getMinimumStock() {
    return minimumStock;
  }

  public void setMinimumStock(@Nullable String minimumStock) {
    this.minimumStock = minimumStock == null ? "" : minimumStock;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}
