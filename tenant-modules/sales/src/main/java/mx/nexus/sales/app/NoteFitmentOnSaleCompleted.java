package mx.nexus.sales.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import mx.nexus.catalog.FitmentEvidence;
import mx.nexus.platform.outbox.EventHandler;
import mx.nexus.sales.SaleCompleted;

/** Tells the catalogue which parts were sold for a vehicle; it hears each sale once. */
@ApplicationScoped
public class NoteFitmentOnSaleCompleted implements EventHandler<SaleCompleted> {

  private final FitmentEvidence evidence;

  @SuppressWarnings("NullAway")
  protected NoteFitmentOnSaleCompleted() {
    this(null);
  }

  @Inject
  public NoteFitmentOnSaleCompleted(FitmentEvidence evidence) {
    this.evidence = evidence;
  }

  @Override
  public Class<SaleCompleted> type() {
    return SaleCompleted.class;
  }

  @Override
  public void handle(SaleCompleted sale) {
    UUID vehicle = sale.vehicleId();
    if (vehicle != null) {
      evidence.sold(
          sale.saleId(),
          vehicle,
          sale.lines().stream().map(SaleCompleted.Line::itemId).toList(),
          sale.completedAt());
    }
  }
}
