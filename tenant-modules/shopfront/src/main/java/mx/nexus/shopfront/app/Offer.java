package mx.nexus.shopfront.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.nexus.inventory.OfferedItem;
import mx.nexus.inventory.OfferedItems;
import mx.nexus.shop.Branch;
import mx.nexus.shop.Branches;
import mx.nexus.shopfront.app.OfferedPart.Availability;
import mx.nexus.shopfront.domain.ShopfrontFacts;
import org.jspecify.annotations.Nullable;

/** The shop's parts as its settings let visitors see them: the one place where that is decided. */
@ApplicationScoped
public class Offer {

  private final OfferedItems items;
  private final Branches branches;

  @SuppressWarnings("NullAway")
  protected Offer() {
    this(null, null);
  }

  @Inject
  public Offer(OfferedItems items, Branches branches) {
    this.items = items;
    this.branches = branches;
  }

  /** The shop's active parts among these, by id. */
  Map<UUID, OfferedItem> of(Collection<UUID> itemIds, ShopfrontFacts facts) {
    return items.of(itemIds, counted(facts)).stream()
        .collect(Collectors.toMap(OfferedItem::id, Function.identity()));
  }

  /** The shop's active parts that are these parts of the catalogue, by the catalogue's id. */
  Map<UUID, OfferedItem> linkedTo(Collection<UUID> catalogParts, ShopfrontFacts facts) {
    return items.linkedTo(catalogParts, counted(facts)).stream()
        .flatMap(
            item ->
                Optional.ofNullable(item.catalogPartId()).map(id -> Map.entry(id, item)).stream())
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
  }

  /** The shop's active part of this id. */
  Optional<OfferedItem> item(UUID id, ShopfrontFacts facts) {
    return Optional.ofNullable(of(List.of(id), facts).get(id));
  }

  /**
   * The part of the catalogue that visitors see under an id, the shop's or the catalogue's own;
   * whether there is one of that id, the catalogue knows.
   */
  Optional<UUID> catalogPartOf(UUID id, ShopfrontFacts facts) {
    Optional<OfferedItem> own = item(id, facts);
    if (own.isPresent()) {
      return own.map(OfferedItem::catalogPartId);
    }
    return facts.showsCatalogue() || linkedTo(List.of(id), facts).containsKey(id)
        ? Optional.of(id)
        : Optional.empty();
  }

  List<OfferedPart> newestInStock(ShopfrontFacts facts, int limit) {
    return items.newestInStock(counted(facts), limit).stream()
        .map(item -> shown(item, null, facts))
        .toList();
  }

  /** A part of the shop. */
  static OfferedPart shown(OfferedItem item, @Nullable Boolean fits, ShopfrontFacts facts) {
    return new OfferedPart(
        item.id(),
        item.catalogPartId(),
        item.sku(),
        item.brand(),
        item.name(),
        item.inStock() ? Availability.IN_STOCK : Availability.SOLD_OUT,
        facts.showsPrices() && item.unitPrice().isPositive() ? item.unitPrice() : null,
        fits,
        null);
  }

  private Set<UUID> counted(ShopfrontFacts facts) {
    return facts.branches().isEmpty()
        ? branches.all().stream().map(Branch::id).collect(Collectors.toSet())
        : facts.branches();
  }
}
