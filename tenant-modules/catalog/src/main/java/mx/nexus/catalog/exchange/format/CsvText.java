package mx.nexus.catalog.exchange.format;

/**
 * Cells of CSV files that people open. A spreadsheet program runs a text that begins like a
 * formula; with an apostrophe in front it stays a text (OWASP, CSV injection).
 */
public final class CsvText {

  private static final String FORMULA = "=+-@\t\r";
  private static final char MARK = '\'';

  private CsvText() {}

  /** The cell as it may stand in a file. */
  public static String inert(String cell) {
    return beginsLive(cell, 0) || beginsMarked(cell) ? MARK + cell : cell;
  }

  /** The cell without the mark that {@link #inert} put in front. */
  static String read(String cell) {
    return beginsMarked(cell) ? cell.substring(1) : cell;
  }

  private static boolean beginsMarked(String cell) {
    int at = 0;
    while (at < cell.length() && cell.charAt(at) == MARK) {
      at++;
    }
    return at > 0 && beginsLive(cell, at);
  }

  private static boolean beginsLive(String cell, int at) {
    return cell.length() > at && FORMULA.indexOf(cell.charAt(at)) >= 0;
  }
}
