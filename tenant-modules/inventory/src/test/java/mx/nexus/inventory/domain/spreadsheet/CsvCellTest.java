package mx.nexus.inventory.domain.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+52 55 1234", "-A1", "@SUM(A1)", "-", "=HYPERLINK(\"x\",\"y\")"})
  void aTextThatLooksLikeAFormulaStaysATextAndComesBack(String cell) {
    String written = CsvCell.written(cell);

    assertThat(written.replace("\"", "")).startsWith("'");
    assertThat(firstCellOf(written)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "-1,234.50", "WB-7391-C", "'mm", "'", "Dice \"OEM\"", "1,5"})
  void otherCellsComeBackAsTheyAre(String cell) {
    String written = CsvCell.written(cell);

    assertThat(written.replace("\"", "")).startsWith(cell.substring(0, 1));
    assertThat(firstCellOf(written)).isEqualTo(cell);
  }

  @Test
  void theLongestCellComesBackWhole() {
    String cell = "=" + "x".repeat(Spreadsheet.LONGEST_CELL - 1);

    assertThat(firstCellOf(CsvCell.written(cell))).isEqualTo(cell);
  }

  private static String firstCellOf(String written) {
    String file = "clave,nombre\n" + written + ",Balata\n";
    return SpreadsheetReader.read(file.getBytes(StandardCharsets.UTF_8)).rows().get(0).cell(0);
  }
}
