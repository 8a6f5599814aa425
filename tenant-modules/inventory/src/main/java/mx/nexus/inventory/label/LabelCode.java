package mx.nexus.inventory.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.nexus.platform.problem.RuleRefused;

/**
 * What the bars of a label say: a part's own EAN-13 when it has one, else its code as Code 128. A
 * scan gives exactly the text that the shop knows the part by.
 */
public record LabelCode(Symbology symbology, String text) {

  /** The two kinds of bars that every scanner in a shop reads. */
  public enum Symbology {
    EAN_13,
    CODE_128
  }

  /**
   * Bars of two dots of a receipt printer 80 mm wide, quiet zones included, and of one dot of a
   * label 50 mm wide at 203 dpi.
   */
  private static final int MOST_MODULES = 268;

  /** Modules of quiet zone on either side that both symbologies are content with. */
  static final int QUIET = 11;

  private static final Pattern THIRTEEN_DIGITS = Pattern.compile("[0-9]{13}");
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,80}");
  private static final Map<EncodeHintType, Object> NO_MARGIN = Map.of(EncodeHintType.MARGIN, 0);

  /**
   * The best bars for a part: its EAN-13, else the first of its barcodes that can be printed, else
   * the shop's own code.
   *
   * @throws RuleRefused {@code inventory.label-code-unprintable} when none can be printed
   */
  public static LabelCode best(String sku, List<String> barcodes) {
    return find(sku, barcodes)
        .orElseThrow(() -> new RuleRefused("inventory.label-code-unprintable", sku));
  }

  /** The same, empty when none can be printed. */
  public static Optional<LabelCode> find(String sku, List<String> barcodes) {
    return barcodes.stream()
        .filter(LabelCode::isEan13)
        .findFirst()
        .map(ean -> new LabelCode(Symbology.EAN_13, ean))
        .or(
            () ->
                Stream.concat(barcodes.stream(), Stream.of(sku))
                    .flatMap(text -> code128(text).stream())
                    .findFirst());
  }

  private static Optional<LabelCode> code128(String text) {
    if (!PRINTABLE.matcher(text).matches()) {
      return Optional.empty();
    }
    LabelCode code = new LabelCode(Symbology.CODE_128, text);
    return code.bars().length > MOST_MODULES ? Optional.empty() : Optional.of(code);
  }

  /** Thirteen digits, the last of which is the check digit of the others (GS1, section 7.9). */
  static boolean isEan13(String text) {
    if (!THIRTEEN_DIGITS.matcher(text).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += (text.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  /** Module by module whether it is dark, without quiet zones. */
  boolean[] bars() {
    BitMatrix matrix =
        symbology == Symbology.EAN_13
            ? new EAN13Writer().encode(text, BarcodeFormat.EAN_13, 0, 1, NO_MARGIN)
            : new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, NO_MARGIN);
    boolean[] bars = new boolean[matrix.getWidth()];
    for (int x = 0; x < bars.length; x++) {
      bars[x] = matrix.get(x, 0);
    }
    return bars;
  }
}
