package mx.nexus.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.outbox.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A sale was completed: stock and money have moved.
 *
 * @param vehicleId the vehicle of the catalogue that it was for; null when nobody said so
 */
public record SaleCompleted(
    UUID saleId,
    String folio,
    UUID branchId,
    UUID tillId,
    UUID personId,
    Money total,
    Instant completedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID vehicleId,
    List<Line> lines)
    implements DomainEvent {

  public SaleCompleted {
    lines = List.copyOf(lines);
  }

  /** What was sold of one part. */
  public record Line(UUID itemId, Quantity quantity, Money amount) {}
}
