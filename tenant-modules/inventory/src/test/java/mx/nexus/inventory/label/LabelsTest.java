package mx.nexus.inventory.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import mx.nexus.platform.problem.RuleRefused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels on all three kinds of paper: a scanner reads them, and no name commands a printer. */
class LabelsTest {

  private static final Charset CP858 = Charset.forName("IBM00858");
  private static final int DPI = 300;
  private static final float POINTS_PER_INCH = 72;
  private static final String EAN = "7501234567893";

  @Test
  void anEanOfThePartIsPreferredAndItsCheckDigitIsChecked() {
    assertThat(LabelCode.best("WB-1", List.of("123", EAN)))
        .isEqualTo(new LabelCode(LabelCode.Symbology.EAN_13, EAN));
    assertThat(LabelCode.best("WB-1", List.of("7501234567890")))
        .isEqualTo(new LabelCode(LabelCode.Symbology.CODE_128, "7501234567890"));
    assertThat(LabelCode.best("WB-1", List.of()).text()).isEqualTo("WB-1");
  }

  @Test
  void whatNoPrinterCanShowIsPassedOverOrRefused() {
    assertThat(LabelCode.best("WB-1", List.of("Ñ-1", "X".repeat(40))).text()).isEqualTo("WB-1");
    assertThatThrownBy(() -> LabelCode.best("Ñ-1", List.of()))
        .isInstanceOf(RuleRefused.class)
        .hasMessage("inventory.label-code-unprintable");
    assertThatThrownBy(() -> LabelCode.best("M".repeat(40), List.of()))
        .isInstanceOf(RuleRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"WB-7391-C", "A", "ABCDEFGHIJKLMNOPQRSTU", "12345678901234567890", "a b/~^>{"})
  void aScannerReadsTheLabelOfOnePage(String sku) throws Exception {
    byte[] pdf = new PdfLabels().print(List.of(label(sku, List.of())), LabelSheet.SINGLE, 0);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDPage page = document.getPage(0);
      assertThat(page.getMediaBox().getWidth()).isBetween(141f, 142f);
      assertThat(page.getMediaBox().getHeight()).isBetween(70f, 71f);
      Result read = read(new PDFRenderer(document).renderImageWithDPI(0, DPI));
      assertThat(read.getText()).isEqualTo(sku);
      assertThat(read.getBarcodeFormat()).isEqualTo(BarcodeFormat.CODE_128);
      assertThat(new PDFTextStripper().getText(document))
          .contains("$1,412.00", "Refaccionaria Ñandú", "Balata delantera cerámica");
    }
  }

  @Test
  void aSheetHasThirtyAndBeginsWhereTheLastOneEnded() throws Exception {
    List<Label> labels = Collections.nCopies(30, label("WB-1", List.of(EAN)));

    byte[] pdf = new PdfLabels().print(labels, LabelSheet.LETTER_30, 2);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      PDFRenderer renderer = new PDFRenderer(document);
      BufferedImage first = renderer.renderImageWithDPI(0, DPI);
      for (int place : new int[] {2, 3, 16, 29}) {
        Result read = read(at(place, first));
        assertThat(read.getText()).as("place " + place).isEqualTo(EAN);
        assertThat(read.getBarcodeFormat()).isEqualTo(BarcodeFormat.EAN_13);
      }
      assertThat(isBlank(at(0, first))).isTrue();
      assertThat(isBlank(at(1, first))).isTrue();
      BufferedImage second = renderer.renderImageWithDPI(1, DPI);
      assertThat(read(at(1, second)).getText()).isEqualTo(EAN);
      assertThat(isBlank(at(2, second))).isTrue();
    }
  }

  @Test
  void theReceiptPrinterGetsBarsAndACutPerLabel() {
    byte[] bytes = new EscPosLabels().print(Collections.nCopies(2, label("WB-1", List.of("A{1"))));

    String text = new String(bytes, CP858);
    assertThat(text).contains("Balata delantera cerámica", "$1,412.00", "{BA{{1");
    assertThat(count(text, "\u001dV")).isEqualTo(2);
  }

  @Test
  void aNameIsNeverACommandOfAReceiptPrinter() {
    Label evil = evil("\u001b@\u001dV\u0000\u001bp\u0000\n\u0010\u0014\u009b");

    byte[] bytes = new EscPosLabels().print(List.of(evil));
    byte[] harmless = new EscPosLabels().print(List.of(evil("")));

    assertThat(controls(bytes)).isEqualTo(controls(harmless));
  }

  @Test
  void theLabelPrinterGetsOneLabelAfterTheOther() {
    String zpl = zpl(Collections.nCopies(2, label("WB-7391-C", List.of())));

    assertThat(count(zpl, "^XA")).isEqualTo(2);
    assertThat(zpl)
        .contains("^BCN,64,Y,N,N,A^FH_^FDWB-7391-C^FS", "Balata delantera cer_C3_A1mica")
        .contains("_241_2C412.00");
    assertThat(zpl(List.of(label("WB-1", List.of(EAN))))).contains("^BEN,64,Y,N^FD750123456789^FS");
  }

  @Test
  void aNameIsNeverACommandOfALabelPrinter() {
    String evil = zpl(List.of(evil("^XZ^XA~JR_5E\\&\n^FS")));
    String harmless = zpl(List.of(evil("")));

    assertThat(count(evil, "^")).isEqualTo(count(harmless, "^"));
    assertThat(evil).doesNotContain("~", "\\").contains("_5EXZ_5EXA_7EJR_5F5E");
    assertThat(evil.lines().count()).isEqualTo(harmless.lines().count());
  }

  private static Label label(String sku, List<String> barcodes) {
    return new Label(
        LabelCode.best(sku, barcodes),
        "Refaccionaria Ñandú",
        sku,
        "Balata delantera cerámica",
        "Wagner",
        "$1,412.00");
  }

  private static Label evil(String text) {
    return new Label(
        LabelCode.best("A1", List.of()), "S" + text, "C" + text, "N" + text, "B" + text, "$1.00");
  }

  private static String zpl(List<Label> labels) {
    return new String(new ZplLabels().print(labels), StandardCharsets.US_ASCII);
  }

  private static Result read(BufferedImage image) throws Exception {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    MultiFormatReader reader = new MultiFormatReader();
    reader.setHints(
        Map.of(
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.CODE_128, BarcodeFormat.EAN_13),
            DecodeHintType.TRY_HARDER,
            true));
    return reader.decode(
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))));
  }

  private static BufferedImage at(int place, BufferedImage page) {
    LabelSheet sheet = LabelSheet.LETTER_30;
    float scale = DPI / POINTS_PER_INCH;
    return page.getSubimage(
        Math.round(sheet.left(place) * scale),
        Math.round((sheet.pageHeight() - sheet.bottom(place) - sheet.labelHeight()) * scale),
        Math.round(sheet.labelWidth() * scale),
        Math.round(sheet.labelHeight() * scale));
  }

  private static boolean isBlank(BufferedImage image) {
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF) {
          return false;
        }
      }
    }
    return true;
  }

  private static int count(String text, String piece) {
    return text.split(java.util.regex.Pattern.quote(piece), -1).length - 1;
  }

  private static String controls(byte[] bytes) {
    StringBuilder controls = new StringBuilder();
    for (byte b : bytes) {
      if (b >= 0 && b < ' ') {
        controls.append(b).append(' ');
      }
    }
    return controls.toString();
  }
}
