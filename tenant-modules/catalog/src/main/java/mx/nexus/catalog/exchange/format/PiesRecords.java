package mx.nexus.catalog.exchange.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mx.nexus.catalog.exchange.format.SourceRecord.Problem;
import mx.nexus.platform.command.CommandFailed;

/**
 * Parts as PIES 7 writes them, with our codes. Packages, hazards and marketing are passed over;
 * pictures come by themselves.
 */
final class PiesRecords implements RecordReader {

  private static final String WITHDRAWN = "D";

  private final SourceFile file;
  private String brand;
  private long records;

  PiesRecords(SourceFile file, String brand) {
    this.file = file;
    this.brand = brand;
  }

  @Override
  public void read(Consumer<SourceRecord> each) {
    records = 0;
    XmlRecords.read(
        file,
        node -> {
          switch (node.name()) {
            case "Header" -> {
              String named = node.text("BrandAAIAID");
              brand = named.isEmpty() ? brand : named;
            }
            case "Item" -> each.accept(new Reading(node).record());
            case "Trailer" -> Totals.check(file, node.text("ItemCount"), records);
            default -> {}
          }
        });
    if (records == 0) {
      throw new CommandFailed(file.name() + " holds no Item");
    }
  }

  /** One Item being read. */
  private final class Reading {

    private final XmlNode item;
    private final String itemBrand;
    private final String number;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Reading(XmlNode item) {
      this.item = item;
      this.number = item.text("PartNumber");
      String own = item.text("BrandAAIAID");
      String label = item.text("BrandLabel");
      this.itemBrand = !own.isEmpty() ? own : label.isEmpty() ? brand : label;
    }

    SourceRecord record() {
      part();
      if (!item.get("MaintenanceType").equals(WITHDRAWN)) {
        attributes();
        interchange();
        kit();
        String barcode = item.text("ItemLevelGTIN");
        if (!barcode.isEmpty()) {
          number("barcode", barcode, "");
        }
      }
      return new SourceRecord(++records, item.line(), RowKind.PARTS, entries, problems);
    }

    private void part() {
      Map<Column, String> values = begin(item.get("MaintenanceType"));
      String type = item.text("PartTerminologyID");
      AcesRecords.put(values, Column.TYPE, type.isEmpty() ? "" : "#" + type);
      AcesRecords.put(values, Column.NAME, name());
      for (XmlNode size : item.all("ItemQuantitySize")) {
        AcesRecords.put(values, Column.UNIT, size.get("UOM"));
      }
      for (XmlNode more : item.all("ExtendedInformation", "ExtendedProductInformation")) {
        switch (more.get("EXPICode")) {
          case "LIS" -> AcesRecords.put(values, Column.STATE, more.text());
          case "POP" -> AcesRecords.put(values, Column.POPULARITY, more.text());
          case "POS" -> AcesRecords.put(values, Column.POSITION, more.text());
          default -> {}
        }
      }
      price(values);
      entries.add(new Entry(RowKind.PARTS, values));
    }

    /** The description in Spanish if there is one. */
    private String name() {
      String name = "";
      for (XmlNode each : item.all("Descriptions", "Description")) {
        boolean usable = each.get("DescriptionCode").equals("DES") || name.isEmpty();
        boolean spanish = each.get("LanguageCode").equals("ES");
        if (usable && (name.isEmpty() || spanish)) {
          name = each.text();
        }
      }
      return name;
    }

    private void price(Map<Column, String> values) {
      for (XmlNode pricing : item.all("Prices", "Pricing")) {
        String currency = pricing.text("CurrencyCode");
        boolean list = pricing.get("PriceType").equals("LST");
        if (list && !currency.isEmpty() && !currency.equals("MXN")) {
          problems.add(new Problem("CurrencyCode", "list prices are in MXN", currency));
        } else if (list) {
          AcesRecords.put(values, Column.PRICE, pricing.text("Price"));
        }
      }
    }

    private void attributes() {
      for (XmlNode each : item.all("ProductAttributes", "ProductAttribute")) {
        Map<Column, String> values = begin(each.get("MaintenanceType"));
        AcesRecords.put(values, Column.CODE, each.get("AttributeID"));
        AcesRecords.put(values, Column.VALUE, each.text());
        AcesRecords.put(values, Column.UNIT, each.get("AttributeUOM"));
        entries.add(new Entry(RowKind.ATTRIBUTES, values));
      }
    }

    private void interchange() {
      for (XmlNode each : item.all("PartInterchangeInfo", "PartInterchange")) {
        String action = each.get("MaintenanceType");
        String other = each.text("PartNumber");
        switch (each.text("TypeCode")) {
          case "OE" -> number("oem", other, action);
          case "CM" -> number("aftermarket", other, action);
          case "SS" -> number("superseded", other, action);
          case "BC" -> number("barcode", other, action);
          case "IN", "" ->
              add(
                  RowKind.INTERCHANGE,
                  action,
                  Map.of(Column.OTHER_BRAND, brandOf(each), Column.OTHER_NUMBER, other));
          case "SU" ->
              add(
                  RowKind.SUPERSESSION,
                  action,
                  Map.of(
                      Column.NEW_BRAND,
                      brandOf(each),
                      Column.NEW_NUMBER,
                      other,
                      Column.SINCE,
                      each.get("EffectiveDate")));
          default ->
              problems.add(
                  new Problem("TypeCode", "one of IN, OE, CM, SS, SU, BC", each.text("TypeCode")));
        }
      }
    }

    private void kit() {
      for (XmlNode each : item.all("Kits", "KitComponent")) {
        String own = each.text("ComponentBrand");
        add(
            RowKind.KITS,
            each.get("MaintenanceType"),
            Map.of(
                Column.COMPONENT_BRAND,
                own.isEmpty() ? itemBrand : own,
                Column.COMPONENT_NUMBER,
                each.text("ComponentPartNumber"),
                Column.QUANTITY,
                each.text("QuantityInKit")));
      }
    }

    private String brandOf(XmlNode interchange) {
      for (String named :
          List.of(
              interchange.get("BrandAAIAID"),
              interchange.text("BrandAAIAID"),
              interchange.get("BrandLabel"))) {
        if (!named.isEmpty()) {
          return named;
        }
      }
      return itemBrand;
    }

    private void number(String kind, String other, String action) {
      add(RowKind.NUMBERS, action, Map.of(Column.KIND, kind, Column.OTHER_NUMBER, other));
    }

    private void add(RowKind kind, String action, Map<Column, String> more) {
      Map<Column, String> values = begin(action);
      more.forEach((column, value) -> AcesRecords.put(values, column, value));
      entries.add(new Entry(kind, values));
    }

    private Map<Column, String> begin(String action) {
      Map<Column, String> values = new EnumMap<>(Column.class);
      AcesRecords.put(values, Column.ACTION, action);
      AcesRecords.put(values, Column.BRAND, itemBrand);
      AcesRecords.put(values, Column.NUMBER, number);
      return values;
    }
  }
}
