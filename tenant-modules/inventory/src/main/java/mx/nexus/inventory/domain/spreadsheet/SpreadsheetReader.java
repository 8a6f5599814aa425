package mx.nexus.inventory.domain.spreadsheet;

/**
 * Reads a file by what is in it, whatever it is called: Excel workbooks ({@code .xlsx}) or text
 * with separators.
 */
public final class SpreadsheetReader {

  /** Most bytes of a file. */
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private SpreadsheetReader() {}

  /**
   * The first sheet of the file.
   *
   * @throws SpreadsheetRefused when it is too large, of another kind, broken or empty
   */
  public static Spreadsheet read(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new SpreadsheetRefused("inventory.import.too-large", MOST_BYTES / 1024 / 1024);
    }
    if (startsWith(file, ZIP)) {
      return Spreadsheet.of(XlsxFile.rows(file));
    }
    if (startsWith(file, OLD_EXCEL)) {
      throw new SpreadsheetRefused("inventory.import.old-excel");
    }
    return Spreadsheet.of(CsvFile.rows(file));
  }

  private static boolean startsWith(byte[] file, byte[] magic) {
    if (file.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (file[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
