package mx.nexus.catalog.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mx.nexus.platform.command.CommandFailed;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from outside: right, wrong and hostile files. */
class SourceFileTest {

  private static final String SHEET = "Marca;Número;Descripción\nbosch;0 986;Bujía de níquel\n";

  private static final String APP =
      """
      <App action="A" id="1"><BaseVehicle id="12008"/><Qual id="1"><param value="true"/>\
      <text>abs</text></Qual><Note>Sedán &amp; más</Note><Qty>2</Qty><PartType id="7"/>\
      <Position id="1"/><Part BrandAAIAID="bosch">BD-1</Part></App>
      """;

  @TempDir private Path folder;

  private SourceFile look(byte[] content) {
    try {
      return SourceFile.look(Files.write(folder.resolve("file"), content));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<SourceRecord> read(byte[] content) {
    List<SourceRecord> records = new ArrayList<>();
    look(content).reader("").read(records::add);
    return records;
  }

  private List<SourceRecord> read(String content) {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String aces(String inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ACES version=\"4.2\">"
        + inside
        + "</ACES>";
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void readsASheetInAnyEncodingThatPeopleHave(String charset) {
    List<SourceRecord> records = read(SHEET.getBytes(Charset.forName(charset)));

    assertThat(records).hasSize(1);
    assertThat(records.get(0).kind()).isEqualTo(RowKind.PARTS);
    assertThat(records.get(0).line()).isEqualTo(2);
    assertThat(records.get(0).entries().get(0).text(Column.NAME)).isEqualTo("Bujía de níquel");
  }

  @Test
  void readsASheetWithTheMarkOfUtf8AndQuotesOverLines() {
    List<SourceRecord> records =
        read("\uFEFFbrand,number,name\r\nbosch,1,\"a, \"\"b\"\"\nc\"\r\n\r\nngk,2,d\r\n");

    assertThat(records).extracting(SourceRecord::line).containsExactly(2L, 5L);
    assertThat(records.get(0).entries().get(0).text(Column.NAME)).isEqualTo("a, \"b\"\nc");
  }

  @Test
  void tellsTheKindsOfSheetsByTheirHeadings() {
    assertThat(kind("marca,numero,clase,otro_numero")).isEqualTo(RowKind.NUMBERS);
    assertThat(kind("Marca\tNúmero\tAtributo\tValor\tUnidad")).isEqualTo(RowKind.ATTRIBUTES);
    assertThat(kind("marca|numero|armadora|modelo|año desde|año hasta")).isEqualTo(RowKind.FITMENT);
    assertThat(kind("brand,number,other_brand,other number")).isEqualTo(RowKind.INTERCHANGE);
    assertThat(kind("brand,number,new_brand,new_number,since")).isEqualTo(RowKind.SUPERSESSION);
    assertThat(kind("brand,number,component_brand,component_number")).isEqualTo(RowKind.KITS);
  }

  private RowKind kind(String heading) {
    return read(heading + "\n" + "x".repeat(1) + "\n").get(0).kind();
  }

  @Test
  void namesWhatIsWrongWithAHeading() {
    assertRefused("brand,number,colour\na,b,c\n", "unknown column «colour»");
    assertRefused("brand,name\na,b\n", "lacks: number (numero)");
    assertRefused("brand,number,brand\na,b,c\n", "stands twice");
    assertRefused(
        "brand,number,price,model,make,year\na,b,c,d,e,f\n", "do not belong there: price");
    assertRefused("\n\n", "no rows");
    assertRefused("", "empty");
  }

  @Test
  void namesTheLineOfBrokenText() {
    assertRefused("brand,number\nbosch,\"1\n" + "x".repeat(2_000_000), "near line");
    byte[] undefined = "brand,number\nbosch,\u00e1 \n".getBytes(Charset.forName("windows-1252"));
    undefined[undefined.length - 2] = (byte) 0x81;
    assertThatThrownBy(() -> read(undefined))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("a character that windows-1252 does not have");
    assertThatThrownBy(() -> look(new byte[] {1, 0, 0, 0, 2, 3, 4, 0, 0, 0}))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("neither text");
  }

  @Test
  void takesTheMarkFromWhatWouldRunInASpreadsheet() {
    assertThat(CsvText.inert("=1+1")).isEqualTo("'=1+1");
    assertThat(CsvText.inert("'-5")).isEqualTo("''-5");
    assertThat(CsvText.inert("O'Higgins")).isEqualTo("O'Higgins");
    for (String cell : List.of("=1+1", "-5", "'-5", "@x", "+52", "'a", "plain", "")) {
      assertThat(CsvText.read(CsvText.inert(cell))).isEqualTo(cell);
    }
  }

  @Test
  void readsAWorkbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      var sheet = workbook.newWorksheet("hoja");
      sheet.value(0, 0, "Marca");
      sheet.value(0, 1, "Número");
      sheet.value(0, 2, "Precio");
      sheet.value(1, 0, "bosch");
      sheet.value(1, 1, 986);
      sheet.value(1, 2, 1234.5);
      sheet.inlineString(2, 0, "ngk");
      sheet.inlineString(2, 1, "0047");
    }

    List<SourceRecord> records = read(out.toByteArray());

    assertThat(records).hasSize(2);
    assertThat(records.get(0).entries().get(0).text(Column.NUMBER)).isEqualTo("986");
    assertThat(records.get(0).entries().get(0).text(Column.PRICE)).isEqualTo("1234.5");
    assertThat(records.get(1).entries().get(0).text(Column.NUMBER)).isEqualTo("0047");
    assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}))
        .isInstanceOf(CommandFailed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16"})
  void readsApplicationsInTheEncodingThatTheFileNames(String charset) {
    String file = aces(APP).replace("UTF-8", charset);

    List<SourceRecord> records = read(file.getBytes(Charset.forName(charset)));

    Entry entry = records.get(0).entries().get(0);
    assertThat(records.get(0).problems()).isEmpty();
    assertThat(entry.text(Column.NOTES)).isEqualTo("Sedán & más");
    assertThat(entry.text(Column.QUALIFIERS)).isEqualTo("abs=true");
    assertThat(entry.text(Column.BASE_VEHICLE)).isEqualTo("12008");
    assertThat(entry.text(Column.TYPE)).isEqualTo("#7");
    assertThat(entry.text(Column.BRAND)).isEqualTo("bosch");
  }

  @Test
  void refusesAnApplicationThatIsNarrowedByWhatWeDoNotKeep() {
    List<SourceRecord> records = read(aces(APP.replace("<Note>", "<DriveType id=\"5\"/><Note>")));

    assertThat(records.get(0).problems())
        .extracting(SourceRecord.Problem::field)
        .containsExactly("DriveType");
  }

  @Test
  void refusesBrokenXml() {
    assertRefused(aces(APP).replace("</App>", "</Ap>"), "line ");
    assertRefused(aces(APP).replace("</ACES>", ""), "line ");
    assertRefused(aces(APP + "<Footer><RecordCount>2</RecordCount></Footer>"), "get it anew");
    assertRefused("<html><body/></html>", "neither <ACES> nor <PIES>");
    assertRefused(aces(""), "no App");
    assertThatThrownBy(() -> read(aces(APP).getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("not UTF-8");
    assertRefused(aces(APP).replace("UTF-8", "EBCDIC"), "save it as UTF-8");
  }

  @Test
  void refusesEntitiesHoweverTheyCome() {
    String laughs =
        """
        <?xml version="1.0"?><!DOCTYPE ACES [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>
        <ACES><App><Note>&d;</Note></App></ACES>
        """;
    assertRefused(laughs, "DOCTYPE");
    assertRefused("<!DOCTYPE ACES SYSTEM \"file:///etc/passwd\"><ACES><App/></ACES>", "DOCTYPE");
    assertRefused(aces("<App><Note>&unknown;</Note></App>"), "line ");
  }

  @Test
  void refusesWhatWouldFillTheMemory() {
    assertRefused(aces("<a>".repeat(100_000)), "nested deeper");
    assertRefused(aces("<App>" + "<b>".repeat(30)), "nested deeper");
    assertRefused(aces("<App a=\"" + "x".repeat(3_000_000) + "\"/>"), "without a tag");
    assertRefused(aces("<App>" + "<b/>".repeat(50_000) + "</App>"), "elements in one");
    assertRefused(
        aces("<App>" + ("<b>" + "x".repeat(90_000) + "</b>").repeat(20) + "</App>"),
        "characters in one element");
  }

  @Test
  void readsItemsWithAllThatIsAboutThem() {
    List<SourceRecord> records =
        read(
            """
            <PIES xmlns="http://www.autocare.org"><Header><BrandAAIAID>ngk</BrandAAIAID></Header>
            <Items><Item MaintenanceType="C"><PartNumber>BKR6E</PartNumber>
            <PartTerminologyID>7</PartTerminologyID>
            <Descriptions><Description DescriptionCode="DES" LanguageCode="EN">Plug</Description>
            <Description DescriptionCode="DES" LanguageCode="ES">Bujía</Description></Descriptions>
            <Prices><Pricing PriceType="LST"><CurrencyCode>USD</CurrencyCode><Price>5</Price>
            </Pricing></Prices>
            <ProductAttributes><ProductAttribute AttributeID="gap" AttributeUOM="mm">1.1\
            </ProductAttribute></ProductAttributes>
            <PartInterchangeInfo>
            <PartInterchange MaintenanceType="D"><TypeCode>OE</TypeCode>
            <PartNumber>22401</PartNumber></PartInterchange>
            <PartInterchange BrandAAIAID="bosch"><TypeCode>SU</TypeCode>
            <PartNumber>F000</PartNumber></PartInterchange></PartInterchangeInfo>
            </Item></Items><Trailer><ItemCount>1</ItemCount></Trailer></PIES>
            """);

    SourceRecord record = records.get(0);
    assertThat(record.entries())
        .extracting(Entry::kind)
        .containsExactly(RowKind.PARTS, RowKind.ATTRIBUTES, RowKind.NUMBERS, RowKind.SUPERSESSION);
    assertThat(record.entries().get(0).text(Column.NAME)).isEqualTo("Bujía");
    assertThat(record.entries().get(0).text(Column.BRAND)).isEqualTo("ngk");
    assertThat(record.entries().get(2).text(Column.ACTION)).isEqualTo("D");
    assertThat(record.problems())
        .extracting(SourceRecord.Problem::field)
        .containsExactly("CurrencyCode");
  }

  private void assertRefused(String content, String message) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining(message);
  }
}
