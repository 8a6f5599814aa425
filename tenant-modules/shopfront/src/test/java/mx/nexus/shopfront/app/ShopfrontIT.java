package mx.nexus.shopfront.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mx.nexus.inventory.OfferedItem;
import mx.nexus.inventory.OfferedItems;
import mx.nexus.inventory.OfferedItems.ListedItem;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.testing.TestShop;
import mx.nexus.shop.BranchNotFound;
import mx.nexus.shop.Branches;
import mx.nexus.shopfront.app.OfferedPart.Availability;
import mx.nexus.shopfront.domain.ShopfrontFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the shop decides about its public catalogue, and what visitors see of its parts then. */
class ShopfrontIT {

  private static final TestShop SHOP = TestShop.create("aparador");
  private static final UUID MATRIZ = Ids.next();
  private static final UUID SUR = Ids.next();
  private static final UUID HERE = new UUID(0x7000L, 1);
  private static final UUID SOUTH = new UUID(0x7000L, 2);
  private static final UUID RESERVED = new UUID(0x7000L, 3);
  private static final UUID RETIRED = new UUID(0x7000L, 4);
  private static final UUID SHARED = new UUID(0x8000L, 9);

  private final Branches branches = Branches.uncached(SHOP.sql());
  private final CurrentShopfront current = new CurrentShopfront(SHOP.sql(), null);
  private final ShopfrontRecords records = new ShopfrontRecords(SHOP.em());
  private final ArrangeShopfront arrange =
      new ArrangeShopfront(
          records, branches, current, new AuditLog(SHOP.sql(), Clock.systemUTC()), SHOP.units());
  private final OfferedItems items = new OfferedItems(SHOP.sql());
  private final Offer offer = new Offer(items, branches);

  @BeforeEach
  void stockTheShop() {
    SHOP.execute(
        "truncate shopfront_branch, shopfront_settings, inventory_item, shop_branch cascade",
        """
        insert into shop_branch (id, version, created_at, changed_at, code, name, tax_zone)
        values ('%s', 0, now(), now(), 'MTZ', 'Matriz', 'GENERAL'),
               ('%s', 0, now(), now(), 'SUR', 'Sur', 'GENERAL')
        """
            .formatted(MATRIZ, SUR),
        item(HERE, "HERE-1", true),
        item(SOUTH, "SOUTH-1", true),
        item(RESERVED, "RES-1", true),
        item(RETIRED, "OLD-1", false),
        "update inventory_item set catalog_part_id = '%s' where id = '%s'".formatted(SHARED, SOUTH),
        stock(HERE, MATRIZ, 3, 0),
        stock(SOUTH, SUR, 1, 0),
        stock(RESERVED, MATRIZ, 2, 2),
        stock(RETIRED, MATRIZ, 5, 0));
  }

  private static String item(UUID id, String sku, boolean active) {
    return """
        insert into inventory_item (id, version, created_at, changed_at, sku, name, brand, unit, unit_price, cost, tax_rate, active)
        values ('%s', 0, now(), now(), '%s', 'Balata', 'Wagner', 'pza', 412, 77, 0.16, %s)
        """
        .formatted(id, sku, active);
  }

  private static String stock(UUID item, UUID branch, int onHand, int reserved) {
    return "insert into inventory_stock (item_id, branch_id, on_hand, reserved) values ('%s', '%s', %d, %d)"
        .formatted(item, branch, onHand, reserved);
  }

  private static ShopfrontFacts facts(boolean prices, UUID... counted) {
    return new ShopfrontFacts(true, prices, false, "8112345678", Set.of(counted));
  }

  @Test
  void isClosedUntilSomebodyOpensIt() {
    assertThat(SHOP.bound(current::facts)).isEqualTo(ShopfrontFacts.CLOSED);
    assertThatThrownBy(() -> SHOP.bound(current::open)).isInstanceOf(NotFound.class);

    SHOP.inUnit(() -> arrange.arrange(facts(true, SUR), null));

    assertThat(SHOP.bound(current::open)).isEqualTo(facts(true, SUR));
    assertThat(SHOP.inUnit(() -> new ReadShopfront(records).current().branches()))
        .containsExactly(SUR);
  }

  @Test
  void refusesAStaleDecisionAndBranchesOfOthers() {
    long seen = SHOP.inUnit(() -> arrange.arrange(facts(true), null)).version();
    SHOP.inUnit(() -> arrange.arrange(facts(false), seen));

    assertThatThrownBy(() -> SHOP.inUnit(() -> arrange.arrange(facts(true), seen)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> SHOP.inUnit(() -> arrange.arrange(facts(true, Ids.next()), null)))
        .isInstanceOf(BranchNotFound.class);
    assertThat(SHOP.bound(current::facts)).isEqualTo(facts(false));
  }

  @Test
  void onlyTheChosenBranchesCountAndWhatIsReservedDoesNot() {
    assertThat(availability(facts(true), HERE, SOUTH, RESERVED))
        .containsExactly(Availability.IN_STOCK, Availability.IN_STOCK, Availability.SOLD_OUT);
    assertThat(availability(facts(true, MATRIZ), HERE, SOUTH, RESERVED))
        .containsExactly(Availability.IN_STOCK, Availability.SOLD_OUT, Availability.SOLD_OUT);
    assertThat(SHOP.bound(() -> offer.newestInStock(facts(true, MATRIZ), 9)))
        .extracting(OfferedPart::id)
        .containsExactly(HERE);
  }

  private List<Availability> availability(ShopfrontFacts facts, UUID... ids) {
    Map<UUID, OfferedItem> found = SHOP.bound(() -> offer.of(List.of(ids), facts));
    return List.of(ids).stream()
        .map(id -> Offer.shown(found.get(id), null, facts).availability())
        .toList();
  }

  @Test
  void pricesAreShownOnlyWhenTheShopWants() {
    OfferedItem item = SHOP.bound(() -> offer.of(List.of(HERE), facts(true))).get(HERE);

    assertThat(Offer.shown(item, null, facts(true)).price()).isEqualTo(Money.mxn("412"));
    assertThat(Offer.shown(item, null, facts(false)).price()).isNull();
  }

  @Test
  void retiredPartsAreNowhere() {
    assertThat(SHOP.bound(() -> offer.of(List.of(RETIRED), facts(true)))).isEmpty();
    assertThat(SHOP.bound(items::count)).isEqualTo(3);
    assertThat(SHOP.bound(() -> items.listed(0, 2)))
        .extracting(ListedItem::id)
        .containsExactly(HERE, SOUTH);
    assertThat(SHOP.bound(() -> items.listed(2, 2)))
        .extracting(ListedItem::id)
        .containsExactly(RESERVED);
  }

  @Test
  void aPartOfTheCatalogueLeadsToTheShops() {
    assertThat(SHOP.bound(() -> offer.linkedTo(List.of(SHARED), facts(true))).get(SHARED).id())
        .isEqualTo(SOUTH);
  }
}
