package mx.nexus.sales.app;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.sales.domain.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A ticket being filled at a till: kept in the database from its first part on, sold once, and then
 * gone. Its id is the key of the command that sells it.
 *
 * @param lastChange the change that made it what it is, by which a window knows whether what it
 *     shows is still so; null before the first
 */
@JsonIgnoreProperties(value = "empty", ignoreUnknown = true)
public record OpenTicket(
    UUID id,
    @Nullable UUID lastChange,
    @Nullable UUID customerId,
    String customerName,
    List<Line> lines)
    implements Serializable {

  public OpenTicket {
    lines = List.copyOf(lines);
  }

  /**
   * The sale that it becomes, at today's prices.
   *
   * @param vehicleId the vehicle that the parts are for; null when nobody said so
   */
  public SaleCommand sale(
      UUID branchId, UUID tillId, @Nullable UUID vehicleId, List<SaleCommand.Tendered> payments) {
    List<SaleCommand.Line> sold =
        lines.stream()
            .map(
                line ->
                    new SaleCommand.Line(
                        line.itemId(), line.quantity(), null, null, line.discountPercent()))
            .toList();
    return new SaleCommand(branchId, tillId, customerId, vehicleId, sold, payments);
  }

  /** Nothing on it yet. */
  public static OpenTicket empty() {
    return new OpenTicket(Ids.next(), null, null, "", List.of());
  }

  /**
   * With more of a part; the same part at the same conditions stays on one line.
   *
   * @throws RuleRefused when there is no room for another line
   */
  public OpenTicket plus(UUID itemId, Quantity quantity) {
    List<Line> changed = new ArrayList<>(lines);
    for (int i = 0; i < changed.size(); i++) {
      Line line = changed.get(i);
      if (line.itemId().equals(itemId)) {
        changed.remove(i);
        changed.add(line.with(line.quantity().plus(quantity)));
        return with(changed);
      }
    }
    if (changed.size() >= Ticket.MOST_LINES) {
      throw new RuleRefused("sales.too-many-lines");
    }
    changed.add(new Line(itemId, quantity, BigDecimal.ZERO));
    return with(changed);
  }

  /** With another quantity on a line; zero or less takes the line away. */
  public OpenTicket withQuantity(UUID itemId, Quantity quantity) {
    return with(
        lines.stream()
            .map(line -> line.itemId().equals(itemId) ? line.with(quantity) : line)
            .filter(line -> line.quantity().isPositive())
            .toList());
  }

  /** With more or less on a line; when nothing is left the line goes. */
  public OpenTicket changedBy(UUID itemId, Quantity by) {
    return with(
        lines.stream()
            .map(line -> line.itemId().equals(itemId) ? line.with(line.quantity().plus(by)) : line)
            .filter(line -> line.quantity().isPositive())
            .toList());
  }

  /** With another discount on a line, 0 to 100. */
  public OpenTicket withDiscount(UUID itemId, BigDecimal percent) {
    return with(
        lines.stream()
            .map(line -> line.itemId().equals(itemId) ? line.with(percent) : line)
            .toList());
  }

  public OpenTicket without(Collection<UUID> itemIds) {
    return with(lines.stream().filter(line -> !itemIds.contains(line.itemId())).toList());
  }

  public OpenTicket forCustomer(@Nullable UUID customer, String name) {
    return new OpenTicket(id, lastChange, customer, name, lines);
  }

  /** As that change made it. */
  OpenTicket by(UUID change) {
    return new OpenTicket(id, change, customerId, customerName, lines);
  }

  /** Whether who saw that ticket knows this one: the same sale to be, with the same on it. */
  public boolean isStill(OpenTicket seen) {
    boolean nothing = isEmpty() && seen.isEmpty();
    return (nothing || id.equals(seen.id))
        && lines.equals(seen.lines)
        && Objects.equals(customerId, seen.customerId);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  private OpenTicket with(List<Line> changed) {
    return new OpenTicket(id, lastChange, customerId, customerName, changed);
  }

  /** A part on the ticket. */
  public record Line(UUID itemId, Quantity quantity, BigDecimal discountPercent)
      implements Serializable {

    Line with(Quantity other) {
      return new Line(itemId, other, discountPercent);
    }

    Line with(BigDecimal percent) {
      return new Line(itemId, quantity, percent);
    }
  }
}
