package mx.nexus.sales.domain;

import java.util.List;
import java.util.function.Function;
import mx.nexus.platform.money.Money;

/** The lines of a sale and what they come to: totals are sums of rounded lines. */
public record Ticket(List<TicketLine> lines) {

  /** Most lines of one ticket. */
  public static final int MOST_LINES = 200;

  public Ticket {
    lines = List.copyOf(lines);
  }

  /** Before tax. */
  public Money subtotal() {
    return sum(TicketLine::base);
  }

  /** Tax included, already taken off the total. */
  public Money discount() {
    return sum(TicketLine::discount);
  }

  public Money tax() {
    return sum(TicketLine::tax);
  }

  /** What the customer pays. */
  public Money total() {
    return sum(TicketLine::amount);
  }

  public Money savings() {
    return sum(TicketLine::savings);
  }

  private Money sum(Function<TicketLine, Money> part) {
    return lines.stream().map(part).reduce(Money.ZERO, Money::plus);
  }
}
