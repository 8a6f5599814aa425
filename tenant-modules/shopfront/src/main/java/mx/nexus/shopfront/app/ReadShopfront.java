package mx.nexus.shopfront.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.shopfront.domain.ShopfrontFacts;

/** The settings of the public catalogue as their screen shows them. */
@ApplicationScoped
@UnitOfWork(readOnly = true)
public class ReadShopfront {

  private final ShopfrontRecords records;

  @SuppressWarnings("NullAway")
  protected ReadShopfront() {
    this(null);
  }

  @Inject
  public ReadShopfront(ShopfrontRecords records) {
    this.records = records;
  }

  /** The settings; closed, version 0, before anybody saved some. */
  public ShopfrontView current() {
    return records
        .find()
        .map(ShopfrontView::of)
        .orElseGet(() -> ShopfrontView.of(ShopfrontFacts.CLOSED, 0));
  }
}
