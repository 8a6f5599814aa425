package mx.nexus.sales.domain;

import java.math.BigDecimal;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;

/**
 * One line of a ticket. The amount is price × quantity − discount, rounded once; its base is the
 * amount without tax, rounded once, and its tax is the difference: base and tax always add up to
 * what the customer pays (CFDI 4.0, Anexo 20).
 *
 * @param branchId where the part is taken from
 * @param unitPrice tax included
 * @param discountPercent 0 to 100
 * @param taxRate of this sale's zone
 */
public record TicketLine(
    UUID id,
    UUID branchId,
    PricedItem item,
    Quantity quantity,
    Money unitPrice,
    BigDecimal discountPercent,
    BigDecimal taxRate) {

  /** Before the discount. */
  public Money gross() {
    return unitPrice.times(quantity);
  }

  public Money discount() {
    return gross().percent(discountPercent);
  }

  /** What the customer pays for the line. */
  public Money amount() {
    return gross().minus(discount());
  }

  public Money base() {
    return amount().withoutTax(taxRate);
  }

  public Money tax() {
    return amount().minus(base());
  }

  /** What the customer pays less than the list price, or than the price without discount. */
  public Money savings() {
    Money list = item.retailPrice();
    Money compared = list == null || list.isLessThan(unitPrice) ? unitPrice : list;
    Money saved = compared.times(quantity).minus(amount());
    return saved.isNegative() ? Money.ZERO : saved;
  }

  /** Whether the line is neither dearer than the part's price nor cheaper by more percent of it. */
  public boolean isWithin(BigDecimal discountLimit) {
    Money listed = item.unitPrice().times(quantity);
    Money least = listed.minus(listed.percent(discountLimit));
    return !unitPrice.isMoreThan(item.unitPrice()) && !amount().isLessThan(least);
  }

  /**
   * The rate that a part bears in a zone: its own, but never more than the zone's (IVA 8 % in the
   * northern and southern border regions).
   */
  public static BigDecimal rateIn(BigDecimal zoneRate, BigDecimal itemRate) {
    return itemRate.min(zoneRate);
  }
}
