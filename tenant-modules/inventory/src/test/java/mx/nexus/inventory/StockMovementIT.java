package mx.nexus.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.Test;

/** The ledger under many hands: last pieces, opposite orders, all or nothing. */
class StockMovementIT {

  private static final String ISSUE =
      "select * from inventory_issue_stock(?, ?, ?, ?, 'sale', ?, null, now())";

  private final TestShop shop = TestShop.create("uno");
  private final UUID branch = Ids.next();

  StockMovementIT() {
    shop.execute(
        """
        insert into shop_branch (id, version, created_at, changed_at, code, name, tax_zone)
        values ('%s', 0, now(), now(), 'MTZ', 'Matriz', 'GENERAL')
        """
            .formatted(branch));
  }

  @Test
  void theLastPieceIsSoldOnce() throws Exception {
    UUID item = itemWithStock("1");

    List<Future<Boolean>> sales = inParallel(8, worker -> issue(List.of(item), "1"));

    assertThat(count(sales)).isEqualTo(1);
    assertThat(onHand(item)).isEqualByComparingTo("0");
    assertThat(ledger(item)).isEqualByComparingTo("0");
  }

  @Test
  void oppositeOrdersDoNotDeadlock() throws Exception {
    List<UUID> items = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      items.add(itemWithStock("1000"));
    }

    List<Future<Boolean>> sales =
        inParallel(
            8,
            worker -> {
              List<UUID> mine = new ArrayList<>(items);
              Collections.shuffle(mine, new Random(worker));
              boolean all = true;
              for (int i = 0; i < 25; i++) {
                all &= issue(mine, "1");
              }
              return all;
            });

    assertThat(count(sales)).isEqualTo(8);
    for (UUID item : items) {
      assertThat(onHand(item)).isEqualByComparingTo("800");
      assertThat(ledger(item)).isEqualByComparingTo("800");
    }
  }

  @Test
  void oneShortItemMovesNothingAndSaysWhatIsMissing() throws Exception {
    UUID plenty = itemWithStock("10");
    UUID short1 = itemWithStock("2");

    try (Connection connection = shop.superuser().getConnection()) {
      try (PreparedStatement statement = connection.prepareStatement(ISSUE)) {
        bind(statement, connection, List.of(plenty, short1), "3", false);
        try (ResultSet result = statement.executeQuery()) {
          assertThat(result.next()).isTrue();
          assertThat(result.getObject("item_id", UUID.class)).isEqualTo(short1);
          assertThat(result.getBigDecimal("on_hand")).isEqualByComparingTo("2");
          assertThat(result.getBigDecimal("missing")).isEqualByComparingTo("1");
          assertThat(result.next()).isFalse();
        }
      }
    }
    assertThat(onHand(plenty)).isEqualByComparingTo("10");
    assertThat(ledger(plenty)).isEqualByComparingTo("10");
  }

  @Test
  void theSameItemOnTwoLinesCountsTogether() throws Exception {
    UUID item = itemWithStock("3");

    assertThat(issue(List.of(item, item), "2")).isFalse();
    assertThat(issue(List.of(item, item), "1")).isTrue();

    assertThat(onHand(item)).isEqualByComparingTo("1");
  }

  @Test
  void aBranchThatAllowsItGoesBelowZeroEvenWithoutAStockRow() throws Exception {
    UUID item = item();

    assertThat(issue(List.of(item), "2", true)).isTrue();

    assertThat(onHand(item)).isEqualByComparingTo("-2");
    assertThat(ledger(item)).isEqualByComparingTo("-2");
  }

  @Test
  void anItemWithoutAStockRowIsShort() throws Exception {
    assertThat(issue(List.of(item()), "1")).isFalse();
  }

  private UUID item() {
    UUID item = Ids.next();
    shop.execute(
        """
        insert into inventory_item (id, version, created_at, changed_at, sku, name, unit, unit_price, tax_rate)
        values ('%s', 0, now(), now(), '%s', 'Balata', 'pza', 100, 0.16)
        """
            .formatted(item, item));
    return item;
  }

  private UUID itemWithStock(String quantity) {
    UUID item = item();
    shop.execute(
        "select * from inventory_move_stock('%s', array['%s']::uuid[], array[%s], false, 'initial', '%s', null, null, now())"
            .formatted(branch, item, quantity, Ids.next()));
    return item;
  }

  private boolean issue(List<UUID> items, String each) throws SQLException {
    return issue(items, each, false);
  }

  private boolean issue(List<UUID> items, String each, boolean negative) throws SQLException {
    try (Connection connection = shop.superuser().getConnection();
        PreparedStatement statement = connection.prepareStatement(ISSUE)) {
      bind(statement, connection, items, each, negative);
      try (ResultSet result = statement.executeQuery()) {
        boolean all = true;
        while (result.next()) {
          all &= result.getBigDecimal("missing").signum() == 0;
        }
        return all;
      }
    }
  }

  private void bind(
      PreparedStatement statement,
      Connection connection,
      List<UUID> items,
      String each,
      boolean negative)
      throws SQLException {
    Object[] quantities = Collections.nCopies(items.size(), new BigDecimal(each)).toArray();
    statement.setObject(1, branch);
    statement.setArray(2, connection.createArrayOf("uuid", items.toArray()));
    statement.setArray(3, connection.createArrayOf("numeric", quantities));
    statement.setBoolean(4, negative);
    statement.setObject(5, Ids.next());
  }

  private BigDecimal onHand(UUID item) {
    return one("select on_hand from inventory_stock where item_id = '%s'".formatted(item));
  }

  private BigDecimal ledger(UUID item) {
    return one("select sum(quantity) from inventory_movement where item_id = '%s'".formatted(item));
  }

  private BigDecimal one(String sql) {
    try (Connection connection = shop.superuser().getConnection();
        ResultSet result = connection.createStatement().executeQuery(sql)) {
      result.next();
      return result.getBigDecimal(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long count(List<Future<Boolean>> outcomes) throws Exception {
    long done = 0;
    for (Future<Boolean> outcome : outcomes) {
      done += outcome.get(30, TimeUnit.SECONDS) ? 1 : 0;
    }
    return done;
  }

  private static List<Future<Boolean>> inParallel(int workers, Worker work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    List<Future<Boolean>> outcomes = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      int number = worker;
      outcomes.add(pool.submit(() -> work.run(number)));
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    return outcomes;
  }

  /** What one thread does. */
  private interface Worker {
    boolean run(int number) throws Exception;
  }
}
