package mx.nexus.sales.ticket;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import mx.nexus.platform.print.PrintFonts;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A ticket as one PDF page, 80 mm wide and as long as it needs, with the folio as Code 128. Its
 * fonts are inside, so that it looks the same on every printer.
 */
public final class PdfTicket {

  private static final float POINTS_PER_MM = 72f / 25.4f;
  private static final float WIDTH = 80 * POINTS_PER_MM;
  private static final float MARGIN = 3 * POINTS_PER_MM;

  /** 48 characters fill the printable width. */
  private static final float SIZE = (WIDTH - 2 * MARGIN) / (TicketLayout.COLUMNS * PrintFonts.EM);

  private static final float LEADING = SIZE * 1.35f;
  private static final float BARCODE_HEIGHT = 10 * POINTS_PER_MM;
  private static final Charset WIN_ANSI = Charset.forName("windows-1252");

  /** The bytes of the document. */
  public byte[] print(List<TicketRow> rows, String folio) {
    float height = 2 * MARGIN + BARCODE_HEIGHT + 3 * LEADING;
    for (TicketRow row : rows) {
      height += leading(row);
    }
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(new PDRectangle(WIDTH, height));
      document.addPage(page);
      document.getDocumentInformation().setTitle(folio);
      PDFont plain = PDType0Font.load(document, PrintFonts.regular());
      PDFont bold = PDType0Font.load(document, PrintFonts.semiBold());
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        float y = height - MARGIN;
        for (TicketRow row : rows) {
          y -= leading(row);
          text(content, row, y, isStrong(row) ? bold : plain);
        }
        barcode(content, folio, y - LEADING - BARCODE_HEIGHT);
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void text(PDPageContentStream content, TicketRow row, float y, PDFont font)
      throws IOException {
    if (row.text().isEmpty()) {
      return;
    }
    float size = size(row);
    String printable = printable(row.text());
    boolean centred = row.look() == TicketRow.Look.CENTRED || row.look() == TicketRow.Look.TITLE;
    float width = printable.length() * size * PrintFonts.EM;
    float x = centred ? Math.max(MARGIN, (WIDTH - width) / 2) : MARGIN;
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, y);
    content.showText(printable);
    content.endText();
  }

  private static void barcode(PDPageContentStream content, String folio, float y)
      throws IOException {
    BitMatrix bars = bars(folio);
    float module = Math.min(1.1f, (WIDTH - 2 * MARGIN) / bars.getWidth());
    float start = (WIDTH - bars.getWidth() * module) / 2;
    for (int x = 0; x < bars.getWidth(); x++) {
      if (bars.get(x, 0)) {
        content.addRect(start + x * module, y, module, BARCODE_HEIGHT);
      }
    }
    content.fill();
  }

  private static BitMatrix bars(String folio) {
    return new Code128Writer().encode(folio, BarcodeFormat.CODE_128, 0, 1);
  }

  private static boolean isStrong(TicketRow row) {
    return row.look() == TicketRow.Look.STRONG || row.look() == TicketRow.Look.TITLE;
  }

  private static float size(TicketRow row) {
    return row.look() == TicketRow.Look.TITLE ? SIZE * 2 : SIZE;
  }

  private static float leading(TicketRow row) {
    return row.look() == TicketRow.Look.TITLE ? LEADING * 2 : LEADING;
  }

  /** What the fonts can show; anything else becomes a question mark. */
  private static String printable(String text) {
    String known = new String(text.getBytes(WIN_ANSI), WIN_ANSI);
    return known.replaceAll("\\p{Cntrl}", " ");
  }
}
