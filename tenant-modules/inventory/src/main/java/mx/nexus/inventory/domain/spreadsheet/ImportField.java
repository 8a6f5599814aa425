package mx.nexus.inventory.domain.spreadsheet;

import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a sheet can be of a part. */
public enum ImportField {
  SKU("sku"),
  NAME("name"),
  BRAND("brand"),
  OEM_NUMBER("oemNumber"),
  BARCODE("barcode"),
  UNIT("unit"),
  UNIT_PRICE("unitPrice"),
  NET_PRICE("netPrice"),
  RETAIL_PRICE("retailPrice"),
  COST("cost"),
  TAX_RATE("taxRate"),
  CORE_VALUE("coreValue"),
  MINIMUM_STOCK("minimumStock"),
  STOCK("stock");

  private final String code;

  ImportField(String code) {
    this.code = code;
  }

  /** The name on the wire and in bundles. */
  public String code() {
    return code;
  }

  /** The field of this name. */
  public static Optional<ImportField> find(String code) {
    return Stream.of(values()).filter(field -> field.code.equals(code)).findFirst();
  }
}
