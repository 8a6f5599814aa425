package mx.nexus.catalog.app.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mx.nexus.catalog.CatalogIds;
import mx.nexus.catalog.app.Catalogue;
import mx.nexus.catalog.app.OwnParts;
import mx.nexus.inventory.FoundItem;
import mx.nexus.inventory.ItemLinks;
import mx.nexus.inventory.ItemLookup;
import mx.nexus.inventory.ItemNotFound;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.rest.Example;

/** Says which part of the catalogue a part of the shop is, of one or of many; all or none. */
@ApplicationScoped
public class LinkParts {

  /** Most links at once. */
  public static final int MOST = 200;

  private final Catalogue catalogue;
  private final ItemLinks links;
  private final ItemLookup items;
  private final OwnParts own;
  private final AuditLog audit;

  @SuppressWarnings("NullAway")
  protected LinkParts() {
    this(null, null, null, null, null);
  }

  @Inject
  public LinkParts(
      Catalogue catalogue, ItemLinks links, ItemLookup items, OwnParts own, AuditLog audit) {
    this.catalogue = catalogue;
    this.links = links;
    this.items = items;
    this.own = own;
    this.audit = audit;
  }

  /** A part of the shop and the one of the catalogue that it is. */
  public record Link(UUID itemId, UUID partId) {}

  /** How many were linked. */
  public record Linked(@Example("12") int linked) {}

  /**
   * Links them.
   *
   * @throws ItemNotFound when one of the parts is none of the shop's
   * @throws NotFound {@code catalog.part-unknown}
   * @throws Conflict {@code catalog.part-adopted} when another part of the shop is it already
   */
  @UnitOfWork
  public Linked link(List<Link> wanted) {
    new Issues()
        .when(wanted.isEmpty() || wanted.size() > MOST, "links", "catalog.links-out-of-range")
        .refuse();
    Set<UUID> itemIds = ids(wanted.stream().map(Link::itemId).toList());
    Set<UUID> partIds = ids(wanted.stream().map(Link::partId).toList());
    if (itemIds.size() < wanted.size() || partIds.size() < wanted.size()) {
      throw new Conflict("catalog.part-adopted");
    }
    if (!links.of(itemIds).keySet().containsAll(itemIds)) {
      throw new ItemNotFound();
    }
    requireParts(partIds);
    for (FoundItem taken : items.linkedTo(partIds, null)) {
      if (!wanted.contains(new Link(taken.id(), part(taken)))) {
        throw new Conflict("catalog.part-adopted");
      }
    }
    for (Link link : wanted) {
      links.link(link.itemId(), link.partId());
      audit.record(
          "catalog.part-linked",
          "item:" + link.itemId(),
          Map.of("catalogPart", link.partId().toString()));
    }
    own.changed();
    return new Linked(wanted.size());
  }

  /**
   * Takes a link back.
   *
   * @throws ItemNotFound when the shop has no such part
   */
  @UnitOfWork
  public void unlink(UUID itemId) {
    links.unlink(itemId);
    own.changed();
    audit.record("catalog.part-unlinked", "item:" + itemId, Map.of());
  }

  private static Set<UUID> ids(List<UUID> ids) {
    return new HashSet<>(ids);
  }

  private static UUID part(FoundItem item) {
    UUID part = item.catalogPartId();
    if (part == null) {
      throw new IllegalStateException("not linked: " + item.id());
    }
    return part;
  }

  private void requireParts(Set<UUID> partIds) {
    Integer[] numbers =
        partIds.stream()
            .map(CatalogIds.PART::find)
            .map(number -> number.orElseThrow(() -> new NotFound("catalog.part-unknown")))
            .toArray(Integer[]::new);
    int known =
        catalogue
            .database()
            .flatMap(
                db ->
                    db.one(
                        "select count(*)::int as n from part where id = any (?)",
                        row -> row.integer("n"),
                        (Object) numbers))
            .orElse(0);
    if (known < numbers.length) {
      throw new NotFound("catalog.part-unknown");
    }
  }
}
