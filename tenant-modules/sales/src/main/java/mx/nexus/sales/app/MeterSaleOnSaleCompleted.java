package mx.nexus.sales.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import mx.nexus.platform.outbox.EventHandler;
import mx.nexus.platform.usage.UsageMeter;
import mx.nexus.sales.SaleCompleted;

/**
 * Tells the platform's meter of each sale. A second delivery would count twice, which a meter of
 * use can bear; books are never made from it.
 */
@ApplicationScoped
public class MeterSaleOnSaleCompleted implements EventHandler<SaleCompleted> {

  private final UsageMeter meter;

  @SuppressWarnings("NullAway")
  protected MeterSaleOnSaleCompleted() {
    this(null);
  }

  @Inject
  public MeterSaleOnSaleCompleted(UsageMeter meter) {
    this.meter = meter;
  }

  @Override
  public Class<SaleCompleted> type() {
    return SaleCompleted.class;
  }

  @Override
  public void handle(SaleCompleted event) {
    meter.countSale();
  }
}
