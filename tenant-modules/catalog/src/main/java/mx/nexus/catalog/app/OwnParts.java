package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.search.PartSet;
import mx.nexus.inventory.ItemLinks;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.cluster.Remembered;
import mx.nexus.platform.persistence.Units;
import mx.nexus.platform.tenancy.TenantContext;

/**
 * The parts of the shared catalogue that the bound shop has in its own list. Remembered on each
 * node by shop and life of the shop, because every look-up at the counter asks; who links a part
 * has to say so here.
 */
@ApplicationScoped
public class OwnParts {

  private static final String TOPIC = "catalog-links-changed";

  /** Only what a lost message would leave behind lives that long. */
  private static final Duration REMEMBERED = Duration.ofMinutes(2);

  /** Twenty thousand linked parts are 80 kB. */
  private static final int MOST_SHOPS = 400;

  private final ItemLinks links;
  private final Units units;
  private final Cluster cluster;
  private final Remembered<String, PartSet> byShop = new Remembered<>(REMEMBERED, MOST_SHOPS);

  @SuppressWarnings("NullAway")
  protected OwnParts() {
    this.links = null;
    this.units = null;
    this.cluster = null;
  }

  @Inject
  public OwnParts(ItemLinks links, Units units, Cluster cluster) {
    this.links = links;
    this.units = units;
    this.cluster = cluster;
    cluster.subscribe(TOPIC, byShop::forget);
  }

  /** Those of the bound shop. */
  public PartSet ofShop() {
    return byShop.get(TenantContext.required().key(), shop -> load());
  }

  /** A link was made or taken back; counts from the commit of the open unit of work on. */
  public void changed() {
    String shop = TenantContext.required().key();
    if (units.isActive()) {
      units.afterCommit(() -> forget(shop));
    } else {
      forget(shop);
    }
  }

  private void forget(String shop) {
    byShop.forget(shop);
    cluster.publish(TOPIC, shop);
  }

  private PartSet load() {
    return new PartSet(
        links.catalogParts().stream().flatMapToInt(part -> CatalogIds.PART.find(part).stream()));
  }
}
