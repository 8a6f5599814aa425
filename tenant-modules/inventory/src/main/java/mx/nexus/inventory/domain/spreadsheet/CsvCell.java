package mx.nexus.inventory.domain.spreadsheet;

/**
 * A cell of a CSV file that we write for people and read back. Spreadsheet programs run a text that
 * begins like a formula; with an apostrophe in front it stays a text (OWASP, CSV injection).
 */
public final class CsvCell {

  /** Beginnings that spreadsheet programs take for a formula. */
  private static final String FORMULA = "=+-@";

  private static final char TEXT_MARK = '\'';

  private CsvCell() {}

  /** The cell as it is to stand in the file. */
  public static String written(String cell) {
    String inert = isLive(cell) ? TEXT_MARK + cell : cell;
    boolean plain = inert.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? inert : '"' + inert.replace("\"", "\"\"") + '"';
  }

  /** The cell without the mark that {@link #written} may have put in front. */
  static String read(String cell) {
    boolean marked = cell.length() > 1 && cell.charAt(0) == TEXT_MARK && beginsLive(cell, 1);
    return marked ? cell.substring(1) : cell;
  }

  private static boolean isLive(String cell) {
    return beginsLive(cell, 0) && CellNumber.parse(cell).isEmpty();
  }

  private static boolean beginsLive(String cell, int at) {
    return cell.length() > at && FORMULA.indexOf(cell.charAt(at)) >= 0;
  }
}
