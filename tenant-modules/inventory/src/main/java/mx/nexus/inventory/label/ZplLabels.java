package mx.nexus.inventory.label;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Labels of 50 × 25 mm in Zebra's language at 203 dpi. Whatever stands on a label goes through
 * {@code ^FH}: no text of a part can become a command.
 */
public final class ZplLabels {

  private static final int WIDTH_DOTS = 400;
  private static final int HEIGHT_DOTS = 200;
  private static final int MARGIN_DOTS = 16;
  private static final int BAR_DOTS = 64;
  private static final int WIDEST_MODULE_DOTS = 3;
  private static final int LONGEST = 60;

  /** One label after the other. */
  public byte[] print(List<Label> labels) {
    StringBuilder zpl = new StringBuilder();
    labels.forEach(label -> zpl.append(label(label)));
    return zpl.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String label(Label label) {
    String named = label.brand().isEmpty() ? label.name() : label.name() + " · " + label.brand();
    return "^XA^CI28^PW%d^LL%d^LH0,0\n".formatted(WIDTH_DOTS, HEIGHT_DOTS)
        + text(MARGIN_DOTS, 18, 1, 'L', label.shop())
        + text(MARGIN_DOTS + 22, 24, 1, 'L', label.sku())
        + text(MARGIN_DOTS, 34, 1, 'R', label.price())
        + text(MARGIN_DOTS + 50, 20, 2, 'L', named)
        + bars(label.code())
        + "^XZ\n";
  }

  private static String text(int top, int size, int lines, char side, String text) {
    return "^FO%d,%d^A0N,%d,%d^FB%d,%d,0,%c^FH_^FD%s^FS\n"
        .formatted(
            MARGIN_DOTS,
            top,
            size,
            size,
            WIDTH_DOTS - 2 * MARGIN_DOTS,
            lines,
            side,
            escaped(Label.cut(Label.plain(text), LONGEST).replace('\\', '/')));
  }

  private static String bars(LabelCode code) {
    int modules = code.bars().length;
    int room = WIDTH_DOTS / (modules + 2 * LabelCode.QUIET);
    int module = Math.max(1, Math.min(WIDEST_MODULE_DOTS, room));
    int left = Math.max(0, (WIDTH_DOTS - modules * module) / 2);
    String bars =
        code.symbology() == LabelCode.Symbology.EAN_13
            // The printer reckons the check digit itself.
            ? "^BEN,%d,Y,N^FD%s".formatted(BAR_DOTS, code.text().substring(0, 12))
            : "^BCN,%d,Y,N,N,A^FH_^FD%s".formatted(BAR_DOTS, escaped(code.text()));
    return "^FO%d,%d^BY%d%s^FS\n".formatted(left, HEIGHT_DOTS - BAR_DOTS - 36, module, bars);
  }

  /** Letters, digits and blanks as they are, all else byte by byte in hexadecimal. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b == ' ' || b == '-' || b == '.' || isLetterOrDigit(b)) {
        escaped.append((char) b);
      } else {
        escaped.append('_').append("%02X".formatted(b & 0xFF).toUpperCase(Locale.ROOT));
      }
    }
    return escaped.toString();
  }

  private static boolean isLetterOrDigit(byte b) {
    return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }
}
