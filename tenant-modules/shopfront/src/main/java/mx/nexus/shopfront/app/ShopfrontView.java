package mx.nexus.shopfront.app;

import java.util.List;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import mx.nexus.shopfront.domain.Shopfront;
import mx.nexus.shopfront.domain.ShopfrontFacts;

/**
 * The settings of the public catalogue.
 *
 * @param whatsApp country code and number, digits only; empty when visitors cannot ask there
 * @param branches whose stock counts; none means all of them
 */
public record ShopfrontView(
    @Example("true") boolean open,
    @Example("true") boolean showsPrices,
    @Example("false") boolean showsCatalogue,
    @Example("528112345678") String whatsApp,
    List<UUID> branches,
    @Example("0") long version) {

  public ShopfrontView {
    branches = List.copyOf(branches);
  }

  static ShopfrontView of(Shopfront shopfront) {
    return of(shopfront.facts(), shopfront.version());
  }

  static ShopfrontView of(ShopfrontFacts facts, long version) {
    return new ShopfrontView(
        facts.open(),
        facts.showsPrices(),
        facts.showsCatalogue(),
        facts.whatsApp(),
        facts.branches().stream().sorted().toList(),
        version);
  }
}
