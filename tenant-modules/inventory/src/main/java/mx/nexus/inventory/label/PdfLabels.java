package mx.nexus.inventory.label;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import mx.nexus.platform.print.PrintFonts;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Labels as a PDF: one a page for a label printer, or thirty on a letter sheet. */
public final class PdfLabels {

  private static final float PER_MM = LabelSheet.POINTS_PER_MM;
  private static final float MARGIN = 2 * PER_MM;
  private static final float SMALL = 5.5f;
  private static final float NAME = 6;
  private static final float NORMAL = 7;
  private static final float PRICE = 11;
  private static final float BAR_HEIGHT = 8 * PER_MM;

  /** Wider bars than this (0.33 mm, the nominal width of an EAN) read no better. */
  private static final float WIDEST_MODULE = 0.33f * PER_MM;

  private static final int MOST_NAME_LINES = 2;
  private static final char SOFT_HYPHEN = 0xAD;
  private static final Charset WIN_ANSI = Charset.forName("windows-1252");

  /**
   * The bytes of the document.
   *
   * @param labels in the order in which they are printed
   * @param used places of the first sheet that have been used before
   */
  public byte[] print(List<Label> labels, LabelSheet sheet, int used) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.getDocumentInformation().setTitle(labels.get(0).sku());
      Fonts fonts =
          new Fonts(
              PDType0Font.load(document, PrintFonts.regular()),
              PDType0Font.load(document, PrintFonts.semiBold()));
      int next = 0;
      int place = used;
      while (next < labels.size()) {
        PDPage page = new PDPage(new PDRectangle(sheet.pageWidth(), sheet.pageHeight()));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          for (; place < sheet.places() && next < labels.size(); place++, next++) {
            draw(content, fonts, labels.get(next), new Box(sheet, place));
          }
        }
        place = 0;
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Fonts(PDFont plain, PDFont bold) {}

  /** Where a label is drawn. */
  private record Box(float left, float bottom, float width, float height) {

    Box(LabelSheet sheet, int place) {
      this(sheet.left(place), sheet.bottom(place), sheet.labelWidth(), sheet.labelHeight());
    }

    float inner() {
      return width - 2 * MARGIN;
    }
  }

  private static void draw(PDPageContentStream content, Fonts fonts, Label label, Box box)
      throws IOException {
    float top = box.bottom() + box.height() - MARGIN;
    float left = box.left() + MARGIN;
    String price = printable(label.price());
    float priceWidth = width(PRICE, price);
    text(content, fonts.bold(), PRICE, left + box.inner() - priceWidth, top - PRICE * 0.75f, price);
    float beside = box.inner() - priceWidth - MARGIN;
    text(content, fonts.plain(), SMALL, left, top - SMALL, fitting(SMALL, label.shop(), beside));
    float y = top - SMALL - NORMAL;
    text(content, fonts.bold(), NORMAL, left, y - 1, fitting(NORMAL, label.sku(), beside));
    y -= NORMAL + 1.5f;
    String named = label.brand().isEmpty() ? label.name() : label.name() + " · " + label.brand();
    for (String line : lines(named, box.inner())) {
      text(content, fonts.plain(), NAME, left, y, line);
      y -= NAME + 0.5f;
    }
    bars(content, label.code(), box);
    String code = printable(label.code().text());
    float middle = box.left() + (box.width() - width(SMALL, code)) / 2;
    text(content, fonts.plain(), SMALL, middle, box.bottom() + MARGIN - 1, code);
  }

  private static void bars(PDPageContentStream content, LabelCode code, Box box)
      throws IOException {
    boolean[] bars = code.bars();
    float room = box.width() / (bars.length + 2 * LabelCode.QUIET);
    float module = Math.min(WIDEST_MODULE, room);
    float start = box.left() + (box.width() - bars.length * module) / 2;
    float y = box.bottom() + MARGIN + SMALL;
    int from = 0;
    while (from < bars.length) {
      int to = from;
      while (to < bars.length && bars[to] == bars[from]) {
        to++;
      }
      if (bars[from]) {
        content.addRect(start + from * module, y, (to - from) * module, BAR_HEIGHT);
      }
      from = to;
    }
    content.fill();
  }

  /** The name in as many lines as there are, broken between words. */
  private static List<String> lines(String text, float room) {
    List<String> lines = new ArrayList<>(List.of(""));
    for (String word : printable(text).split(" ")) {
      String last = lines.get(lines.size() - 1);
      String longer = last.isEmpty() ? word : last + " " + word;
      if (last.isEmpty() || width(NAME, longer) <= room || lines.size() == MOST_NAME_LINES) {
        lines.set(lines.size() - 1, longer);
      } else {
        lines.add(word);
      }
    }
    return lines.stream().map(line -> fitting(NAME, line, room)).toList();
  }

  private static String fitting(float size, String text, float room) {
    return Label.cut(printable(text), (int) (room / (size * PrintFonts.EM)));
  }

  private static float width(float size, String text) {
    return text.length() * size * PrintFonts.EM;
  }

  private static void text(
      PDPageContentStream content, PDFont font, float size, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  /** What the fonts can show; anything else becomes a question mark. */
  private static String printable(String text) {
    CharsetEncoder encoder = WIN_ANSI.newEncoder();
    StringBuilder shown = new StringBuilder();
    Label.plain(text)
        .chars()
        .forEach(
            c -> shown.append(c != SOFT_HYPHEN && encoder.canEncode((char) c) ? (char) c : '?'));
    return shown.toString();
  }
}
