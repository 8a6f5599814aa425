package mx.nexus.sales.web;

import java.math.BigDecimal;
import java.util.UUID;
import mx.nexus.inventory.SellingItem;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Quantity;
import mx.nexus.sales.app.OpenTicket;
import mx.nexus.sales.domain.PricedItem;
import mx.nexus.sales.domain.TicketLine;

/** A line of the open ticket as the page shows it, at today's price. */
public record RegisterLine(OpenTicket.Line line, SellingItem item, TicketLine priced) {

  static RegisterLine of(
      OpenTicket.Line line, SellingItem item, UUID branchId, BigDecimal zoneRate) {
    PricedItem priced =
        new PricedItem(
            item.id(),
            item.sku(),
            item.name(),
            item.brand(),
            "",
            item.unitPrice(),
            item.retailPrice(),
            null,
            item.taxRate());
    return new RegisterLine(
        line,
        item,
        new TicketLine(
            Ids.next(),
            branchId,
            priced,
            line.quantity(),
            item.unitPrice(),
            line.discountPercent(),
            TicketLine.rateIn(zoneRate, item.taxRate())));
  }

  /** Id of the part, by which the page names the line. */
  public UUID id() {
    return item.id();
  }

  /** More wanted than the branch has. */
  public boolean isShort() {
    return item.onHandHere().isLessThan(line.quantity());
  }

  /** What the branch has. */
  public Quantity left() {
    return item.onHandHere();
  }

  /** Without noise: {@code 5}, not {@code 5.00}; empty for none. */
  public String percent() {
    BigDecimal percent = line.discountPercent();
    return percent.signum() == 0 ? "" : percent.stripTrailingZeros().toPlainString();
  }
}
