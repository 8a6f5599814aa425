package mx.nexus.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A server dies while everybody sells: what was answered is there once, and everything adds up. */
class KillIT {

  private static final int CLERKS = 4;
  private static final int ENOUGH_SALES = 60;
  private static final int PARTS = 6;

  private final Map<UUID, String> answered = new ConcurrentHashMap<>();
  private final Map<UUID, Map<String, Object>> asked = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean killed = new AtomicBoolean();

  @Test
  void everyAnsweredSaleIsThereOnceAfterAKill() throws Exception {
    try (NexusProcess nexus = NexusProcess.startFresh(1, Map.of())) {
      Shop shop = Shop.open(nexus.api());
      storm(nexus, shop);
      nexus.awaitNode(1);

      answeredSalesAreThere(shop);
      askedAgainTheySellOnce(shop);
      booksAddUp(nexus.databases(), shop.slug());
    }
  }

  private void storm(NexusProcess nexus, Shop shop) throws InterruptedException {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < PARTS; i++) {
      items.add(shop.addItem("KILL-" + i, "11.60", "100000").path("id").asText());
    }
    List<Shop.Counter> counters = new ArrayList<>(List.of(shop.counter()));
    for (int i = 1; i < CLERKS; i++) {
      String till = shop.addTill("K" + i);
      String session = shop.openTill(till).path("id").asText();
      counters.add(new Shop.Counter(shop, counters.get(0).branchId(), till, session));
    }
    ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
    counters.forEach(counter -> clerks.execute(() -> sellUntilKilled(counter, items)));
    Until.isTrue(
        Duration.ofMinutes(2),
        () -> answered.size() >= ENOUGH_SALES,
        "enough sales before the kill");
    killed.set(true);
    nexus.killNode(1);
    clerks.shutdown();
    assertThat(clerks.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    assertThat(refused).isEmpty();
  }

  private void sellUntilKilled(Shop.Counter counter, List<String> items) {
    List<Map<String, Object>> lines = new ArrayList<>();
    items.forEach(item -> lines.add(Map.of("itemId", item, "quantity", "1")));
    Map<String, Object> sale = counter.sale(lines, "100.00");
    while (true) {
      UUID key = UUID.randomUUID();
      asked.put(key, sale);
      try {
        Api.Answer answer = counter.sell(key, sale);
        if (answer.status() == 201) {
          answered.put(key, answer.json().path("id").asText());
        } else if (!killed.get()) {
          refused.add(answer.text());
        }
      } catch (UncheckedIOException gone) {
        return;
      }
    }
  }

  private void answeredSalesAreThere(Shop shop) {
    assertThat(answered).hasSizeGreaterThanOrEqualTo(ENOUGH_SALES);
    for (String id : answered.values()) {
      shop.api().get("/pos/api/sales/" + id).expect(200);
    }
  }

  /** What a till does that got no answer: it asks again with the same key. */
  private void askedAgainTheySellOnce(Shop shop) {
    asked.forEach(
        (key, sale) -> {
          Api.Answer again = shop.api().withKey(key).post("/pos/api/sales", sale);
          String id = again.expect(201).path("id").asText();
          if (answered.containsKey(key)) {
            assertThat(id).isEqualTo(answered.get(key));
            assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
          }
        });
  }

  private void booksAddUp(Databases databases, String slug) {
    String shop = databases.databaseOf(slug);
    assertThat(databases.number(shop, "select count(*) from sales_sale")).isEqualTo(asked.size());
    assertThat(
            databases.list(
                shop,
                "select s.item_id from inventory_stock s where s.on_hand <>"
                    + " (select coalesce(sum(m.quantity), 0) from inventory_movement m"
                    + " where m.item_id = s.item_id and m.branch_id = s.branch_id)"))
        .as("stock that its ledger does not explain")
        .isEmpty();
    assertThat(
            databases.number(
                shop, "select count(*) from inventory_movement where document_kind = 'sale'"))
        .isEqualTo((long) asked.size() * PARTS);
    assertThat(
            databases.list(
                shop,
                "select s.id from sales_sale s where s.total <> (select coalesce(sum(e.amount), 0)"
                    + " from cash_entry e where e.document_id = s.id and e.kind = 'SALE')"))
        .as("sales whose money is not in the till")
        .isEmpty();
    assertThat(
            databases.list(
                shop,
                "select till_id from sales_sale group by till_id"
                    + " having count(*) <> max(folio_number) or min(folio_number) <> 1"))
        .as("tills with gaps in their folios")
        .isEmpty();
  }
}
