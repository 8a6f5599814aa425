package mx.nexus.sales.ticket;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPos.CharacterCodeTable;
import com.github.anastaciocintra.escpos.EscPos.CutMode;
import com.github.anastaciocintra.escpos.EscPos.PinConnector;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.barcode.BarCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A ticket as the bytes of a receipt printer: rows, barcode, drawer pulse, cut. */
public final class EscPosTicket {

  private static final int FEED_BEFORE_CUT = 4;
  private static final int PULSE_ON_MILLIS = 120;
  private static final int PULSE_OFF_MILLIS = 240;

  /**
   * The bytes for the printer.
   *
   * @param opensDrawer whether cash was taken, so that the drawer must open
   */
  public byte[] print(List<TicketRow> rows, String folio, boolean opensDrawer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (EscPos printer = new EscPos(bytes)) {
      printer.initializePrinter();
      printer.setCharacterCodeTable(CharacterCodeTable.CP858_Euro);
      if (opensDrawer) {
        printer.pulsePin(PinConnector.Pin_2, PULSE_ON_MILLIS, PULSE_OFF_MILLIS);
      }
      for (TicketRow row : rows) {
        printer.writeLF(style(row), row.text());
      }
      printer.feed(1);
      printer.write(
          new BarCode()
              .setSystem(BarCode.BarCodeSystem.CODE128)
              .setHRIPosition(BarCode.BarCodeHRIPosition.BelowBarCode)
              .setJustification(Justification.Center),
          "{B" + folio);
      printer.feed(FEED_BEFORE_CUT);
      printer.cut(CutMode.PART);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Style style(TicketRow row) {
    Style style = new Style();
    return switch (row.look()) {
      case PLAIN -> style;
      case CENTRED -> style.setJustification(Justification.Center);
      case STRONG -> style.setBold(true);
      case TITLE ->
          style
              .setJustification(Justification.Center)
              .setBold(true)
              .setFontSize(FontSize._2, FontSize._2);
    };
  }
}
