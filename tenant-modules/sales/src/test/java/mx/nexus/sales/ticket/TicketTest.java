package mx.nexus.sales.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.sales.app.SaleView;
import mx.nexus.shop.ShopProfile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The ticket on paper, as PDF and as rows; all three say the same. */
class TicketTest {

  private static final Charset CP858 = Charset.forName("IBM00858");
  private static final int DPI = 300;

  /** Pixels of the lowest part of the page, where the barcode is. */
  private static final int FOOT = 220;

  private static final UUID ID = UUID.nameUUIDFromBytes(new byte[] {1});

  @Test
  void laysTheTicketOutInFortyEightColumns() {
    assertThat(rows().stream().map(TicketRow::text))
        .containsExactly(
            "Refaccionaria El Pistón",
            "El Pistón S.A. de C.V.",
            "RFC EPI010203AB1",
            "Matriz",
            "Av. Juárez 12, Centro, Querétaro",
            "Tel. 442 123 4567",
            "",
            "MTZ-C1-000042                   24/11/2026 08:15",
            "Le atendió Lupita Ñáñez",
            "------------------------------------------------",
            "Balata delantera cerámica Wagner",
            "  1 x 412.00  WB-7391-C                   412.00",
            "Aceite 20W-50 mineral 946 ml Akron",
            "  4 x 96.50  AKR-2050                     366.70",
            "  Descuento 5 %  -19.30",
            "------------------------------------------------",
            "Subtotal                                  671.29",
            "IVA 16 %                                  107.41",
            "TOTAL                                    $778.70",
            "Tarjeta 884213                            400.00",
            "Efectivo                                  400.00",
            "CAMBIO                                    $21.30",
            "",
            "Usted ahorró $19.30",
            "",
            "¡Vuelva pronto!");
  }

  @Test
  void breaksLongNamesInsteadOfCuttingThem() {
    List<String> texts =
        rows(sale("Kit de clutch con volante bimasa y collarín hidráulico reforzado", "LUK"))
            .stream()
            .map(TicketRow::text)
            .toList();

    assertThat(texts)
        .contains("Kit de clutch con volante bimasa y collarín", "hidráulico reforzado LUK");
    assertThat(texts).allMatch(text -> text.length() <= TicketLayout.COLUMNS);
  }

  @Test
  void theWholeTicketIsInThePdfWithItsFonts() throws IOException {
    byte[] pdf = new PdfTicket().print(rows(), "MTZ-C1-000042");

    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("El Pistón", "Lupita Ñáñez", "Balata delantera cerámica", "$778.70");
      PDPage page = document.getPage(0);
      assertThat(page.getMediaBox().getWidth() * 25.4f / 72).isBetween(79.9f, 80.1f);
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
      }
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void thePdfsBarcodeReadsAsTheFolio() throws Exception {
    byte[] pdf = new PdfTicket().print(rows(), "MTZ-C1-000042");

    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, DPI);
      int width = image.getWidth();
      int[] foot = image.getRGB(0, image.getHeight() - FOOT, width, FOOT, null, 0, width);
      String read =
          new Code128Reader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, FOOT, foot))))
              .getText();
      assertThat(read).isEqualTo("MTZ-C1-000042");
    }
  }

  @Test
  void thePrinterGetsSpanishTheDrawerOpensAndThePaperIsCut() {
    byte[] bytes = new EscPosTicket().print(rows(), "MTZ-C1-000042", true);

    String text = new String(bytes, CP858);
    assertThat(text)
        .startsWith("\u001b@")
        .contains("\u001bt\u0013")
        .contains("\u001bp0")
        .contains("Le atendió Lupita Ñáñez")
        .contains("¡Vuelva pronto!")
        .contains("{BMTZ-C1-000042")
        .contains("\u001dV");
  }

  @Test
  void theDrawerStaysShutWithoutCash() {
    byte[] bytes = new EscPosTicket().print(rows(), "MTZ-C1-000042", false);

    assertThat(new String(bytes, CP858)).doesNotContain("\u001bp");
  }

  private static List<TicketRow> rows() {
    return rows(sale("Balata delantera cerámica", "Wagner"));
  }

  private static List<TicketRow> rows(SaleView sale) {
    ResourceBundle words =
        ResourceBundle.getBundle("mx.nexus.sales.messages", new Locale("es", "MX"));
    ShopProfile shop =
        new ShopProfile(
            "Refaccionaria El Pistón",
            "El Pistón S.A. de C.V.",
            "EPI010203AB1",
            "601",
            "General de Ley Personas Morales",
            "76000",
            "Av. Juárez 12, Centro, Querétaro",
            "442 123 4567",
            "¡Vuelva pronto!");
    return new TicketLayout(words::getString)
        .rows(sale, shop, "Matriz", "", ZoneId.of("America/Mexico_City"));
  }

  private static SaleView sale(String name, String brand) {
    return new SaleView(
        ID,
        "MTZ-C1-000042",
        "completed",
        ID,
        ID,
        ID,
        ID,
        "Lupita Ñáñez",
        null,
        Money.mxn("671.29"),
        Money.mxn("19.30"),
        Money.mxn("107.41"),
        Money.mxn("778.70"),
        Money.mxn("800.00"),
        Money.mxn("21.30"),
        Money.mxn("19.30"),
        List.of(
            line("WB-7391-C", name, brand, "1", "412.00", "0", "0.00", "412.00"),
            line(
                "AKR-2050",
                "Aceite 20W-50 mineral 946 ml",
                "Akron",
                "4",
                "96.50",
                "5",
                "19.30",
                "366.70")),
        List.of(
            new SaleView.Paid(PaymentMethod.CARD, Money.mxn("400.00"), "884213"),
            new SaleView.Paid(PaymentMethod.CASH, Money.mxn("400.00"), "")),
        Instant.parse("2026-11-24T14:15:00Z"));
  }

  private static SaleView.Line line(
      String sku,
      String name,
      String brand,
      String quantity,
      String price,
      String percent,
      String discount,
      String amount) {
    return new SaleView.Line(
        ID,
        ID,
        ID,
        sku,
        name,
        brand,
        "pza",
        Quantity.of(quantity),
        Money.mxn(price),
        new BigDecimal(percent),
        Money.mxn(discount),
        Money.mxn(amount),
        Money.ZERO,
        new BigDecimal("0.16"));
  }
}
