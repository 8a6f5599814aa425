package mx.nexus.inventory.domain.imagelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.nexus.inventory.domain.spreadsheet.Headings;
import mx.nexus.inventory.domain.spreadsheet.Spreadsheet;
import mx.nexus.inventory.domain.spreadsheet.Spreadsheet.SheetRow;
import mx.nexus.inventory.domain.spreadsheet.SpreadsheetReader;
import mx.nexus.platform.problem.RuleRefused;
import org.jspecify.annotations.Nullable;

/** A list of addresses, as CSV or Excel: code of the part, address, and place if it matters. */
public final class ImageList {

  private static final Set<String> CODES =
      Set.of(
          "sku",
          "clave",
          "codigo",
          "code",
          "parte",
          "part",
          "numero de parte",
          "no de parte",
          "part number");
  private static final Set<String> ADDRESSES =
      Set.of(
          "url",
          "liga",
          "enlace",
          "link",
          "imagen",
          "foto",
          "direccion",
          "image",
          "picture",
          "address");
  private static final Set<String> PLACES =
      Set.of("posicion", "orden", "position", "order", "lugar", "numero", "no");

  private ImageList() {}

  /**
   * The pictures of a list.
   *
   * @throws RuleRefused when it is no list, or has no columns of code and address
   */
  public static List<WantedImage> read(byte[] file) {
    Spreadsheet sheet = SpreadsheetReader.read(file);
    List<String> header = sheet.header().stream().map(Headings::plain).toList();
    boolean headless = sheet.header().stream().anyMatch(ImageList::isAddress);
    Optional<Integer> code = headless ? Optional.of(0) : column(header, CODES);
    Optional<Integer> address = headless ? Optional.of(1) : column(header, ADDRESSES);
    if (code.isEmpty() || address.isEmpty()) {
      throw new RuleRefused("inventory.images.no-columns");
    }
    int place = headless ? 2 : column(header, PLACES).orElse(-1);
    List<WantedImage> wanted = new ArrayList<>();
    if (headless) {
      wanted.add(wanted(new SheetRow(1, sheet.header()), 0, 1, place));
    }
    for (SheetRow row : sheet.rows()) {
      wanted.add(wanted(row, code.get(), address.get(), place));
    }
    return wanted;
  }

  private static WantedImage wanted(SheetRow row, int code, int address, int place) {
    return new WantedImage(
        row.number(),
        row.cell(address).strip(),
        row.cell(code).strip(),
        place < 0 ? null : position(row.cell(place).strip()));
  }

  /** What is no small number says nothing of the place. */
  private static @Nullable Integer position(String text) {
    return text.matches("0*[1-9]\\d?(\\.0+)?")
        ? Integer.valueOf(text.replaceFirst("\\..*", ""))
        : null;
  }

  private static Optional<Integer> column(List<String> header, Set<String> names) {
    for (int i = 0; i < header.size(); i++) {
      if (names.contains(header.get(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isAddress(String cell) {
    return cell.strip().toLowerCase(java.util.Locale.ROOT).matches("https?://.*");
  }
}
