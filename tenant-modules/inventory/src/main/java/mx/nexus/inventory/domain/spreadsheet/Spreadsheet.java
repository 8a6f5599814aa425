package mx.nexus.inventory.domain.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a sheet below its heading; blank rows are left out.
 *
 * @param header the headings, as many as there are columns
 * @param rows in the order of the sheet
 */
public record Spreadsheet(List<String> header, List<SheetRow> rows) {

  /** Most rows below the heading; blank ones do not count. */
  public static final int MOST_ROWS = 50_000;

  /** Most columns; what stands further right is not read. */
  public static final int MOST_COLUMNS = 60;

  /** Most characters of a cell that are kept. */
  public static final int LONGEST_CELL = 500;

  private static final int HEADER_SEARCH = 10;

  public Spreadsheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number as the spreadsheet program shows it, from 1
   */
  public record SheetRow(int number, List<String> cells) {

    public SheetRow {
      cells = List.copyOf(cells);
    }

    /** The text of a column; empty when the row is shorter. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }

    long filled() {
      return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
  }

  /**
   * Finds the heading among the first rows: the first of them in which a heading is known, else the
   * first one. Titles and addresses of the shop above it do no harm.
   *
   * @param filled the rows of the sheet that are not blank
   * @throws SpreadsheetRefused when there is nothing below a heading
   */
  static Spreadsheet of(List<SheetRow> filled) {
    int at = headerIn(filled);
    if (at < 0 || at + 1 >= filled.size()) {
      throw new SpreadsheetRefused("inventory.import.empty");
    }
    List<SheetRow> below = filled.subList(at + 1, filled.size());
    int columns = below.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    SheetRow heading = filled.get(at);
    List<String> header = new ArrayList<>();
    for (int i = 0; i < Math.max(columns, heading.cells().size()); i++) {
      header.add(heading.cell(i).strip());
    }
    return new Spreadsheet(header, below);
  }

  private static int headerIn(List<SheetRow> filled) {
    for (int i = 0; i < Math.min(HEADER_SEARCH, filled.size()); i++) {
      long known = filled.get(i).cells().stream().filter(Headings::isKnown).count();
      if (known >= 2) {
        return i;
      }
    }
    for (int i = 0; i < Math.min(HEADER_SEARCH, filled.size()); i++) {
      if (filled.get(i).filled() >= 2) {
        return i;
      }
    }
    return filled.isEmpty() ? -1 : 0;
  }
}
