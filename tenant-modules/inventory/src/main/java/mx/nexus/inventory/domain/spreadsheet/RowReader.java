package mx.nexus.inventory.domain.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mx.nexus.inventory.domain.ItemFacts;
import mx.nexus.inventory.domain.spreadsheet.Spreadsheet.SheetRow;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.jspecify.annotations.Nullable;

/** Understands rows by a mapping of columns; the rules are those of {@link ItemFacts}. */
public final class RowReader {

  private static final Money MOST_MONEY = Money.mxn("99999999.99");
  private static final int LONGEST_UNIT = 12;

  private final Map<Integer, ColumnTarget> mapping;
  private final UUID branchId;

  /**
   * @param mapping what the columns are
   * @param branchId whose stock a column without branch is
   */
  public RowReader(Map<Integer, ColumnTarget> mapping, UUID branchId) {
    this.mapping = Map.copyOf(mapping);
    this.branchId = branchId;
  }

  /** The row, with what is wrong in it. */
  public ImportRow read(SheetRow row) {
    return new Reading(row).result();
  }

  /** One row while it is being read. */
  private final class Reading {

    private final SheetRow row;
    private final List<RowIssue> issues = new ArrayList<>();

    Reading(SheetRow row) {
      this.row = row;
    }

    ImportRow result() {
      String sku = text(ImportField.SKU, ItemFacts.LONGEST_CODE);
      if (sku == null && issues.isEmpty()) {
        issues.add(new RowIssue("sku", "inventory.import.sku-missing", ""));
      }
      Money price = money(ImportField.UNIT_PRICE);
      Money net = money(ImportField.NET_PRICE);
      String unit = text(ImportField.UNIT, LONGEST_UNIT);
      String oemNumber = text(ImportField.OEM_NUMBER, ItemFacts.LONGEST_CODE);
      return new ImportRow(
          row.number(),
          row.cells(),
          sku == null ? null : sku.toUpperCase(Locale.ROOT),
          text(ImportField.NAME, ItemFacts.LONGEST_NAME),
          text(ImportField.BRAND, ItemFacts.LONGEST_CODE),
          oemNumber == null ? null : oemNumber.toUpperCase(Locale.ROOT),
          unit == null ? null : unit.toLowerCase(Locale.ROOT),
          price,
          price == null ? net : null,
          money(ImportField.RETAIL_PRICE),
          money(ImportField.COST),
          rate(),
          money(ImportField.CORE_VALUE),
          quantity(cell(ImportField.MINIMUM_STOCK), ImportField.MINIMUM_STOCK.code()),
          barcodes(),
          stock(),
          issues);
    }

    private String cell(ImportField field) {
      return mapping.entrySet().stream()
          .filter(column -> column.getValue().field() == field)
          .map(column -> row.cell(column.getKey()).strip())
          .findFirst()
          .orElse("");
    }

    private @Nullable String text(ImportField field, int longest) {
      String text = cell(field);
      if (text.length() > longest) {
        issue(field.code(), "inventory.import.too-long", text);
        return null;
      }
      return text.isEmpty() ? null : text;
    }

    private @Nullable Money money(ImportField field) {
      String text = cell(field);
      if (text.isEmpty()) {
        return null;
      }
      BigDecimal number = CellNumber.parse(text).orElse(null);
      if (number == null) {
        issue(field.code(), "inventory.import.no-number", text);
        return null;
      }
      Money money = Money.mxn(number);
      if (money.isNegative() || money.isMoreThan(MOST_MONEY)) {
        issue(field.code(), "inventory.import.price-out-of-range", text);
        return null;
      }
      return money;
    }

    private @Nullable BigDecimal rate() {
      String text = cell(ImportField.TAX_RATE);
      if (text.isEmpty()) {
        return null;
      }
      BigDecimal rate = CellNumber.rate(text).filter(ItemFacts::isTaxRate).orElse(null);
      if (rate == null) {
        issue("taxRate", "inventory.import.tax-rate-unknown", text);
      }
      return rate;
    }

    private @Nullable Quantity quantity(String text, String field) {
      if (text.isEmpty()) {
        return null;
      }
      BigDecimal number = CellNumber.parse(text).orElse(null);
      if (number == null) {
        issue(field, "inventory.import.no-number", text);
      } else if (number.signum() < 0 || number.compareTo(ItemFacts.MOST_QUANTITY.value()) > 0) {
        issue(field, "inventory.import.quantity-out-of-range", text);
      } else {
        return new Quantity(number.setScale(3, RoundingMode.HALF_UP));
      }
      return null;
    }

    /** Several columns, and several codes in one cell. */
    private List<String> barcodes() {
      Set<String> codes = new LinkedHashSet<>();
      mapping.forEach(
          (column, target) -> {
            if (target.field() == ImportField.BARCODE) {
              for (String code : row.cell(column).split("[,;|/\\s]+")) {
                codes.add(code);
              }
            }
          });
      codes.remove("");
      for (String code : codes) {
        if (code.length() > ItemFacts.LONGEST_CODE) {
          issue("barcode", "inventory.import.too-long", code);
        }
      }
      if (codes.size() > ItemFacts.MOST_BARCODES) {
        issue("barcode", "inventory.too-many-barcodes", "");
      }
      return List.copyOf(codes);
    }

    private Map<UUID, Quantity> stock() {
      Map<UUID, Quantity> counted = new LinkedHashMap<>();
      mapping.forEach(
          (column, target) -> {
            if (target.field() == ImportField.STOCK) {
              Quantity quantity = quantity(row.cell(column).strip(), "stock");
              UUID branch = target.branchId() == null ? branchId : target.branchId();
              if (quantity != null) {
                counted.merge(branch, quantity, Quantity::plus);
              }
            }
          });
      return counted;
    }

    private void issue(String field, String code, String value) {
      String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
      issues.add(new RowIssue(field, code, shown));
    }
  }
}
