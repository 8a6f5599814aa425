package mx.nexus.inventory.domain.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetReaderTest {

  @Test
  void readsAWorkbookWithItsNumbersAsPeopleSeeThem() throws IOException {
    byte[] file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "Clave");
              sheet.value(0, 1, "Descripción");
              sheet.value(0, 2, "Código de barras");
              sheet.value(0, 3, "Precio");
              sheet.value(1, 0, 12345);
              sheet.value(1, 1, "Bujía de iridio");
              sheet.value(1, 2, new BigDecimal("7501234567890"));
              sheet.value(1, 3, 0.1 + 0.2);
            });

    Spreadsheet sheet = SpreadsheetReader.read(file);

    assertThat(sheet.header())
        .containsExactly("Clave", "Descripción", "Código de barras", "Precio");
    assertThat(sheet.rows()).hasSize(1);
    assertThat(sheet.rows().get(0).number()).isEqualTo(2);
    assertThat(sheet.rows().get(0).cells())
        .containsExactly("12345", "Bujía de iridio", "7501234567890", "0.3");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheSeparator(String separator) {
    String text =
        "clave,nombre,precio\nA-1,\"Balata, delantera\",\"1,200.50\"\n\nA-2,\"Dice \"\"OEM\"\"\",3\n";

    Spreadsheet sheet = SpreadsheetReader.read(utf8(withSeparator(text, separator)));

    assertThat(sheet.rows()).hasSize(2);
    assertThat(sheet.rows().get(0).cells()).containsExactly("A-1", "Balata, delantera", "1,200.50");
    assertThat(sheet.rows().get(1).cell(1)).isEqualTo("Dice \"OEM\"");
    assertThat(sheet.rows().get(1).number()).isEqualTo(4);
  }

  /** Commas inside of quotes stay. */
  private static String withSeparator(String text, String separator) {
    StringBuilder changed = new StringBuilder();
    boolean quoted = false;
    for (char c : text.toCharArray()) {
      quoted ^= c == '"';
      changed.append(c == ',' && !quoted ? separator : String.valueOf(c));
    }
    return changed.toString();
  }

  @Test
  void readsWhatWindowsWrites() {
    byte[] file = "clave;descripción\r\nÑ-1;Bujía".getBytes(Charset.forName("windows-1252"));

    Spreadsheet sheet = SpreadsheetReader.read(file);

    assertThat(sheet.header()).containsExactly("clave", "descripción");
    assertThat(sheet.rows().get(0).cells()).containsExactly("Ñ-1", "Bujía");
  }

  @Test
  void dropsTheMarkOfUtf8AndReadsUtf16() {
    assertThat(SpreadsheetReader.read(utf8("\uFEFFclave,nombre\nA,B")).header().get(0))
        .isEqualTo("clave");
    assertThat(
            SpreadsheetReader.read("clave\tnombre\nA\tBujía".getBytes(StandardCharsets.UTF_16))
                .rows()
                .get(0)
                .cell(1))
        .isEqualTo("Bujía");
  }

  @Test
  void skipsTitlesAboveTheHeading() {
    Spreadsheet sheet =
        SpreadsheetReader.read(
            utf8(
                "Refaccionaria El Pistón,,\nLista, noviembre,\n\nClave,Nombre,Precio\nA-1,Balata,10"));

    assertThat(sheet.header()).containsExactly("Clave", "Nombre", "Precio");
    assertThat(sheet.rows()).hasSize(1);
  }

  @Test
  @Timeout(20)
  void readsAnEndlessCellInOnePass() {
    String quotes = "a" + "\"".repeat(8_000_000);

    Spreadsheet sheet = SpreadsheetReader.read(utf8("clave,nombre\nA-1," + quotes + "\nA-2,b"));

    assertThat(sheet.rows().get(0).cell(1)).hasSize(Spreadsheet.LONGEST_CELL).startsWith("a\"\"");
    assertThat(sheet.rows().get(1).cells()).containsExactly("A-2", "b");
  }

  @Test
  void readsQuotesAfterBlanksAndInsideOfText() {
    Spreadsheet sheet =
        SpreadsheetReader.read(utf8("clave,nombre\nA-1,  \"Tubo, 3/4\"\nA-2,3/4\""));

    assertThat(sheet.rows().get(0).cell(1)).isEqualTo("Tubo, 3/4");
    assertThat(sheet.rows().get(1).cell(1)).isEqualTo("3/4\"");
  }

  @Test
  void refusesAQuoteThatNeverEndsAndSaysWhere() {
    byte[] file = utf8("clave,nombre\nA-1,Balata\nA-2,\"Tubo 3/4\nA-3,Faro\nA-4,Foco\n");

    assertThatThrownBy(() -> SpreadsheetReader.read(file))
        .isInstanceOfSatisfying(
            SpreadsheetRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("inventory.import.quote-open");
              assertThat(refused.args()).containsExactly(3);
            });
  }

  @Test
  void blankRowsDoNotCountInText() {
    String blank = ",\n".repeat(Spreadsheet.MOST_ROWS + 5);

    Spreadsheet sheet = SpreadsheetReader.read(utf8("clave,nombre\n" + blank + "A-1,Balata\n"));

    assertThat(sheet.rows()).hasSize(1);
    assertThat(sheet.rows().get(0).number()).isEqualTo(Spreadsheet.MOST_ROWS + 7);
    assertRefused(
        utf8("clave,nombre\n" + "A,B\n".repeat(Spreadsheet.MOST_ROWS + 1)),
        "inventory.import.too-many-rows");
  }

  @Test
  void blankRowsDoNotCountInAWorkbook() throws IOException {
    byte[] file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "Clave");
              sheet.value(0, 1, "Nombre");
              for (int row = 1; row <= Spreadsheet.MOST_ROWS + 5; row++) {
                sheet.value(row, 0, " ");
              }
              sheet.value(Spreadsheet.MOST_ROWS + 6, 0, "A-1");
            });

    Spreadsheet sheet = SpreadsheetReader.read(file);

    assertThat(sheet.rows()).hasSize(1);
    assertThat(sheet.rows().get(0).cell(0)).isEqualTo("A-1");
  }

  @Test
  void refusesWhatUnpacksToGigabytes() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }

    assertRefused(bomb.toByteArray(), "inventory.import.unpacks-too-large");
  }

  @Test
  void refusesOtherFiles() throws IOException {
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(other)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
    }

    assertRefused(other.toByteArray(), "inventory.import.unknown-kind");
    assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "inventory.import.broken");
    assertRefused(new byte[] {1, 0, 2, 0}, "inventory.import.unknown-kind");
    assertRefused(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "inventory.import.old-excel");
    assertRefused(utf8(""), "inventory.import.empty");
    assertRefused(utf8("clave,nombre\n,,\n"), "inventory.import.empty");
    assertRefused(new byte[SpreadsheetReader.MOST_BYTES + 1], "inventory.import.too-large");
  }

  private static void assertRefused(byte[] file, String code) {
    assertThatThrownBy(() -> SpreadsheetReader.read(file))
        .isInstanceOfSatisfying(
            SpreadsheetRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] workbook(Filling filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Excel", "16.0");
        Worksheet sheet = workbook.newWorksheet("Hoja1")) {
      filling.fill(sheet);
    }
    return out.toByteArray();
  }

  /** Writes into a sheet. */
  private interface Filling {
    void fill(Worksheet sheet);
  }
}
