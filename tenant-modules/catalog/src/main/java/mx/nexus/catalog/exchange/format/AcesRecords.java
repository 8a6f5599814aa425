package mx.nexus.catalog.exchange.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mx.nexus.catalog.exchange.format.SourceRecord.Problem;
import mx.nexus.platform.command.CommandFailed;

/**
 * Applications as ACES 4.2 writes them, with our ids: what else would narrow an application and
 * cannot be kept makes it refused, for left out it would fit where it does not.
 */
final class AcesRecords implements RecordReader {

  private static final Set<String> WITHOUT_MEANING =
      Set.of("MfrLabel", "DisplayOrder", "AssetName", "AssetItemOrder", "AssetItemRef");

  private final SourceFile file;
  private String brand;
  private long records;

  AcesRecords(SourceFile file, String brand) {
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
            case "App" -> each.accept(application(node));
            case "Footer" -> Totals.check(file, node.text("RecordCount"), records);
            default -> {}
          }
        });
    if (records == 0) {
      throw new CommandFailed(file.name() + " holds no App");
    }
  }

  private SourceRecord application(XmlNode app) {
    Map<Column, String> values = new EnumMap<>(Column.class);
    List<Problem> problems = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<String> qualifiers = new ArrayList<>();
    put(values, Column.ACTION, app.get("action"));
    for (XmlNode child : app.children()) {
      switch (child.name()) {
        case "BaseVehicle" -> put(values, Column.BASE_VEHICLE, child.get("id"));
        case "Years" -> {
          put(values, Column.YEAR_FROM, child.get("from"));
          put(values, Column.YEAR_TO, child.get("to"));
        }
        case "Make" -> put(values, Column.MAKE, id(child));
        case "Model" -> put(values, Column.MODEL, id(child));
        case "EngineBase" -> put(values, Column.ENGINE, id(child));
        case "Note" -> notes.add(child.text());
        case "Qual" -> (child.all("param").isEmpty() ? notes : qualifiers).add(qualifier(child));
        case "Qty" -> put(values, Column.QUANTITY, child.text());
        case "PartType" -> put(values, Column.TYPE, id(child));
        case "Position" -> put(values, Column.POSITION, id(child));
        case "Part" -> {
          put(values, Column.NUMBER, child.text());
          String own = child.get("BrandAAIAID");
          put(values, Column.BRAND, own.isEmpty() ? brand : own);
        }
        default -> {
          if (!WITHOUT_MEANING.contains(child.name())) {
            problems.add(
                new Problem(
                    child.name(),
                    "this qualifier is not kept; leave it out or write it as Note",
                    child.get("id")));
          }
        }
      }
    }
    notes.removeIf(String::isEmpty);
    put(values, Column.NOTES, String.join("; ", notes));
    put(
        values,
        Column.QUALIFIERS,
        qualifiers.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining("; ")));
    if (values.containsKey(Column.BASE_VEHICLE) && values.containsKey(Column.YEAR_FROM)) {
      problems.add(new Problem("BaseVehicle", "stands beside Years; one of both", ""));
    }
    return new SourceRecord(
        ++records,
        app.line(),
        RowKind.FITMENT,
        List.of(new Entry(RowKind.FITMENT, values)),
        problems);
  }

  /** {@code <Qual id="1"><param value="true"/><text>abs</text></Qual>} is {@code abs=true}. */
  private static String qualifier(XmlNode qual) {
    String value =
        qual.all("param").stream().map(each -> each.get("value")).collect(Collectors.joining(" "));
    return value.isEmpty() ? qual.text("text") : qual.text("text") + "=" + value;
  }

  private static String id(XmlNode node) {
    return node.get("id").isEmpty() ? "" : "#" + node.get("id");
  }

  static void put(Map<Column, String> values, Column column, String value) {
    if (!value.isEmpty()) {
      values.put(column, value);
    }
  }
}
