package mx.nexus.catalog.app.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.app.Catalogue;
import mx.nexus.inventory.FoundItem;
import mx.nexus.inventory.ItemLinks;
import mx.nexus.inventory.ItemLinks.LinkedItem;
import mx.nexus.inventory.ItemLookup;
import mx.nexus.platform.problem.NotFound;

/**
 * The ids under which something may be known of a part: that of the catalogue, and that of the
 * shop's own, because it may have been sold before the two were linked.
 */
@ApplicationScoped
public class KnownParts {

  private final Catalogue catalogue;
  private final ItemLookup items;
  private final ItemLinks links;

  @SuppressWarnings("NullAway")
  protected KnownParts() {
    this(null, null, null);
  }

  @Inject
  public KnownParts(Catalogue catalogue, ItemLookup items, ItemLinks links) {
    this.catalogue = catalogue;
    this.items = items;
    this.links = links;
  }

  /**
   * All ids of the part, the one to note under first.
   *
   * @throws NotFound {@code catalog.part-unknown}
   */
  List<UUID> idsOf(UUID partId) {
    Optional<UUID> own = own(partId);
    Optional<UUID> shared = shared(partId, own);
    if (shared.isEmpty() && own.isEmpty()) {
      throw new NotFound("catalog.part-unknown");
    }
    return Stream.concat(shared.stream(), own.stream()).toList();
  }

  /** The shop's own part; empty when it has none. */
  Optional<UUID> own(UUID partId) {
    return CatalogIds.PART.find(partId).isPresent()
        ? items.linkedTo(List.of(partId), null).stream().map(FoundItem::id).findFirst()
        : Optional.ofNullable(links.of(List.of(partId)).get(partId)).map(LinkedItem::id);
  }

  private Optional<UUID> shared(UUID partId, Optional<UUID> own) {
    if (CatalogIds.PART.find(partId).isPresent()) {
      return exists(partId) ? Optional.of(partId) : Optional.empty();
    }
    return own.flatMap(id -> Optional.ofNullable(links.of(List.of(id)).get(id)))
        .flatMap(LinkedItem::catalogPartId);
  }

  private boolean exists(UUID partId) {
    int number = CatalogIds.PART.find(partId).orElseThrow();
    return catalogue
        .database()
        .flatMap(db -> db.one("select id from part where id = ?", row -> row.integer("id"), number))
        .isPresent();
  }
}
