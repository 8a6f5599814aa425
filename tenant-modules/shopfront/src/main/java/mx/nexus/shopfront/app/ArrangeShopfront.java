package mx.nexus.shopfront.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.persistence.Units;
import mx.nexus.shop.Branches;
import mx.nexus.shopfront.domain.Shopfront;
import mx.nexus.shopfront.domain.ShopfrontFacts;
import org.jspecify.annotations.Nullable;

/** Decides what the public sees; felt on all nodes at once. */
@ApplicationScoped
@UnitOfWork
public class ArrangeShopfront {

  private final ShopfrontRecords records;
  private final Branches branches;
  private final CurrentShopfront current;
  private final AuditLog audit;
  private final Units units;

  @SuppressWarnings("NullAway")
  protected ArrangeShopfront() {
    this(null, null, null, null, null);
  }

  @Inject
  public ArrangeShopfront(
      ShopfrontRecords records,
      Branches branches,
      CurrentShopfront current,
      AuditLog audit,
      Units units) {
    this.records = records;
    this.branches = branches;
    this.current = current;
    this.audit = audit;
    this.units = units;
  }

  /**
   * The public catalogue is now this.
   *
   * @param seen version that the caller had before its eyes; null when it does not care
   * @throws mx.nexus.shop.BranchNotFound when one of the branches is not the shop's
   */
  public ShopfrontView arrange(ShopfrontFacts facts, @Nullable Long seen) {
    facts.branches().forEach(branches::required);
    Shopfront shopfront = records.find().orElseGet(this::undecided);
    shopfront.requireVersion(seen);
    if (shopfront.facts().open() != facts.open()) {
      audit.record(
          facts.open() ? "shopfront.opened" : "shopfront.closed",
          "shopfront:" + shopfront.id(),
          Map.of());
    }
    shopfront.arrange(facts);
    records.save();
    units.afterCommit(current::changed);
    return ShopfrontView.of(shopfront);
  }

  private Shopfront undecided() {
    Shopfront shopfront = new Shopfront(ShopfrontFacts.CLOSED);
    records.add(shopfront);
    return shopfront;
  }
}
