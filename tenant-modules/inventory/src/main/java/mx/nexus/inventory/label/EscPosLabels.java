package mx.nexus.inventory.label;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPos.CharacterCodeTable;
import com.github.anastaciocintra.escpos.EscPos.CutMode;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.barcode.BarCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Labels as the bytes of a receipt printer: one after the other, with a cut after each. */
public final class EscPosLabels {

  private static final int COLUMNS = 48;
  private static final int MODULE_DOTS = 2;
  private static final int BAR_DOTS = 64;
  private static final int FEED_BEFORE_CUT = 4;

  /** The bytes for the printer. */
  public byte[] print(List<Label> labels) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (EscPos printer = new EscPos(bytes)) {
      printer.initializePrinter();
      printer.setCharacterCodeTable(CharacterCodeTable.CP858_Euro);
      for (Label label : labels) {
        print(printer, label);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void print(EscPos printer, Label label) throws IOException {
    Style centred = new Style().setJustification(Justification.Center);
    Style strong = new Style().setJustification(Justification.Center).setBold(true);
    Style price =
        new Style()
            .setJustification(Justification.Center)
            .setBold(true)
            .setFontSize(FontSize._2, FontSize._2);
    printer.writeLF(centred, line(label.shop()));
    printer.writeLF(strong, line(label.name()));
    printer.writeLF(centred, line(label.sku() + " " + label.brand()));
    printer.writeLF(price, Label.cut(Label.plain(label.price()), COLUMNS / 2));
    printer.write(barcode(label.code()), data(label.code()));
    printer.feed(FEED_BEFORE_CUT);
    printer.cut(CutMode.PART);
  }

  private static BarCode barcode(LabelCode code) {
    return new BarCode()
        .setSystem(
            code.symbology() == LabelCode.Symbology.EAN_13
                ? BarCode.BarCodeSystem.JAN13_B
                : BarCode.BarCodeSystem.CODE128)
        .setBarCodeSize(MODULE_DOTS, BAR_DOTS)
        .setHRIPosition(BarCode.BarCodeHRIPosition.BelowBarCode)
        .setJustification(Justification.Center);
  }

  /** A brace begins a command of Code 128 for the printer; two of them are one. */
  private static String data(LabelCode code) {
    return code.symbology() == LabelCode.Symbology.EAN_13
        ? code.text()
        : "{B" + code.text().replace("{", "{{");
  }

  private static String line(String text) {
    return Label.cut(Label.plain(text), COLUMNS);
  }
}
