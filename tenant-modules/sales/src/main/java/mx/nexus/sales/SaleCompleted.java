package mx.nexus.sales;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.outbox.DomainEvent;

/** A sale was completed: stock and money have moved. */
public record SaleCompleted(
    UUID saleId,
    String folio,
    UUID branchId,
    UUID tillId,
    UUID personId,
    Money total,
    Instant completedAt,
    List<Line> lines)
    implements DomainEvent {

  public SaleCompleted {
    lines = List.copyOf(lines);
  }

  /** What was sold of one part. */
  public record Line(UUID itemId, Quantity quantity, Money amount) {}
}
