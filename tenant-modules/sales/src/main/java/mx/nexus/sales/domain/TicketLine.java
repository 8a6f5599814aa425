package mx.nexus.sales.domain;

import java.math.BigDecimal;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;

/**
 * One line of a ticket. The amount is price × quantity − discount, rounded once; its base is the
 * amount without tax, rounded once, and its tax is the difference: base and tax always add up to
 * what the customer pays (CFDI 4.0, Anexo 20). Immutable, and reckoned once: a sale asks for each
 * figure several times.
 */
public final class TicketLine {

  private final UUID id;
  private final UUID branchId;
  private final PricedItem item;
  private final Quantity quantity;
  private final Money unitPrice;
  private final BigDecimal discountPercent;
  private final BigDecimal taxRate;
  private final Money gross;
  private final Money discount;
  private final Money amount;
  private final Money base;

  /**
   * A line.
   *
   * @param branchId where the part is taken from
   * @param unitPrice tax included
   * @param discountPercent 0 to 100
   * @param taxRate of this sale's zone
   */
  public TicketLine(
      UUID id,
      UUID branchId,
      PricedItem item,
      Quantity quantity,
      Money unitPrice,
      BigDecimal discountPercent,
      BigDecimal taxRate) {
    this.id = id;
    this.branchId = branchId;
    this.item = item;
    this.quantity = quantity;
    this.unitPrice = unitPrice;
    this.discountPercent = discountPercent;
    this.taxRate = taxRate;
    this.gross = unitPrice.times(quantity);
    this.discount = gross.percent(discountPercent);
    this.amount = gross.minus(discount);
    this.base = amount.withoutTax(taxRate);
  }

  public UUID id() {
    return id;
  }

  /** Where the part is taken from. */
  public UUID branchId() {
    return branchId;
  }

  public PricedItem item() {
    return item;
  }

  public Quantity quantity() {
    return quantity;
  }

  /** Tax included. */
  public Money unitPrice() {
    return unitPrice;
  }

  /** 0 to 100. */
  public BigDecimal discountPercent() {
    return discountPercent;
  }

  /** Of this sale's zone. */
  public BigDecimal taxRate() {
    return taxRate;
  }

  /** Before the discount. */
  public Money gross() {
    return gross;
  }

  public Money discount() {
    return discount;
  }

  /** What the customer pays for the line. */
  public Money amount() {
    return amount;
  }

  public Money base() {
    return base;
  }

  public Money tax() {
    return amount.minus(base);
  }

  /** What the customer pays less than the list price, or than the price without discount. */
  public Money savings() {
    Money list = item.retailPrice();
    if (list == null || list.isLessThan(unitPrice)) {
      return discount;
    }
    Money saved = list.times(quantity).minus(amount);
    return saved.isNegative() ? Money.ZERO : saved;
  }

  /** Whether the line is neither dearer than the part's price nor cheaper by more percent of it. */
  public boolean isWithin(BigDecimal discountLimit) {
    Money listed = item.unitPrice().times(quantity);
    Money least = listed.minus(listed.percent(discountLimit));
    return !unitPrice.isMoreThan(item.unitPrice()) && !amount.isLessThan(least);
  }

  /**
   * The rate that a part bears in a zone: its own, but never more than the zone's (IVA 8 % in the
   * northern and southern border regions).
   */
  public static BigDecimal rateIn(BigDecimal zoneRate, BigDecimal itemRate) {
    return itemRate.min(zoneRate);
  }
}
