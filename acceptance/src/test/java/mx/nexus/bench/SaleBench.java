package mx.nexus.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mx.nexus.acceptance.NexusProcess;
import mx.nexus.acceptance.Shop;

/**
 * A sale of twenty lines over HTTP against the same rows written by one set-based statement from a
 * bare JDBC loop, on different parts and with everybody on the same parts; and what a sale costs on
 * the wire.
 */
final class SaleBench implements Benchmark {

  private static final int CLERKS = 8;
  private static final int PARTS = 2_000;
  private static final int SAME_PARTS = 20;
  private static final int WIRED_SALES = 30;
  private static final int MOST_TRIPS = 4;
  private static final long SILENCE_MILLIS = 600;
  private static final Duration HOW_LONG = Duration.ofSeconds(5);
  private static final Duration WARM = Duration.ofSeconds(2);
  private static final int ROUNDS = 4;

  /**
   * Folio, stock, ledger, sale, lines, payment, cash, the command's key and the event: one message.
   */
  private static final String WHOLE_SALE =
      """
      with line as (select * from unnest(?::uuid[], ?::uuid[]) with ordinality as l (item, id, n)),
      locked as (
        select s.item_id from inventory_stock s join line on line.item = s.item_id
         where s.branch_id = ?::uuid order by s.item_id for no key update of s),
      folio as (
        insert into sales_folio as f (till_id, last) values (?::uuid, 1)
        on conflict (till_id) do update set last = f.last + 1 returning last),
      moved as (
        update inventory_stock s set on_hand = s.on_hand - 1
          from locked where s.item_id = locked.item_id and s.branch_id = ?::uuid
        returning s.item_id, s.branch_id, s.on_hand),
      logged as (
        insert into inventory_movement (item_id, branch_id, moved_at, quantity, balance, document_kind, document_id)
        select item_id, branch_id, now(), -1, on_hand, 'sale', ?::uuid from moved),
      session as (select id from cash_session where till_id = ?::uuid and state = 'OPEN'),
      sale as (
        insert into sales_sale (id, folio, folio_number, branch_id, till_id, session_id, person_id, person_name,
               subtotal, discount, tax, total, paid, change, savings, completed_at)
        select ?::uuid, 'B-' || folio.last, folio.last, ?::uuid, ?::uuid, session.id, ?::uuid, 'Bench',
               2000, 0, 320, 2320, 5000, 2680, 0, now() from folio, session),
      lines as (
        insert into sales_line (id, sale_id, position, branch_id, item_id, sku, name, brand, unit, quantity,
               unit_price, discount_percent, discount, amount, base, tax, tax_rate, cost)
        select line.id, ?::uuid, line.n, ?::uuid, i.id, i.sku, i.name, i.brand, i.unit, 1,
               i.unit_price, 0, 0, 116, 100, 16, i.tax_rate, i.cost
          from line join inventory_item i on i.id = line.item),
      paid as (
        insert into sales_payment (sale_id, position, method, amount) values (?::uuid, 1, 'CASH', 5000)),
      command as (
        insert into platform_idempotency (key, request_hash, status, body, created_at)
        values (?::uuid, 'bench', 201, ?, now())),
      told as (
        insert into platform_outbox (id, type, payload, occurred_at, delivered_at)
        values (gen_random_uuid(), 'sales.sale-completed', ?::jsonb, now(), now()))
      insert into cash_entry (session_id, entered_at, kind, method, amount, document_id)
      select session.id, now(), 'SALE', 'CASH', 2320, ?::uuid from session
      """;

  @Override
  public String name() {
    return "sale";
  }

  @Override
  public List<Figure> measure(NexusProcess nexus) throws Exception {
    BusyShop shop = BusyShop.open(nexus, CLERKS, PARTS);
    WarmUp.run(
        nexus, CLERKS, (clerk, turn) -> shop.sell(clerk, apart(clerk, turn), BusyShop.LINES));
    List<Figure> figures = new ArrayList<>();
    figures.add(compare(nexus, shop, "20-line sale, different parts", false));
    figures.add(compare(nexus, shop, "20-line sale, everybody on the same parts", true));
    figures.add(onTheWire(nexus));
    return figures;
  }

  private static Figure compare(NexusProcess nexus, BusyShop shop, String what, boolean same)
      throws Exception {
    Kept kept = new Kept(shop.sell(0, 0, BusyShop.LINES), shop.event(nexus.databases()));
    List<Load> bareRounds = new ArrayList<>();
    List<Load> httpRounds = new ArrayList<>();
    try (BareSales bareSales = BareSales.open(nexus, shop, kept)) {
      Load.Work bareWork = (clerk, turn) -> bareSales.sell(clerk, same ? 0 : apart(clerk, turn));
      Load.Work httpWork =
          (clerk, turn) -> shop.sell(clerk, same ? 0 : apart(clerk, turn), BusyShop.LINES);
      Load.run(CLERKS, WARM, bareWork);
      Load.run(CLERKS, WARM, httpWork);
      // In turns, so that what else changes on the machine falls on both alike.
      for (int round = 0; round < ROUNDS; round++) {
        bareRounds.add(Load.run(CLERKS, HOW_LONG, bareWork));
        httpRounds.add(Load.run(CLERKS, HOW_LONG, httpWork));
      }
    }
    Load bare = Load.together(bareRounds);
    Load http = Load.together(httpRounds);
    double ratio = http.perSecond() / bare.perSecond();
    return new Figure(
        what,
        "ratio %s: %s sales/s over HTTP (p50 %s ms, p95 %s ms), %s/s bare SQL"
            .formatted(
                Bench.number(ratio),
                Bench.number(http.perSecond()),
                Bench.number(http.percentileMillis(50)),
                Bench.number(http.percentileMillis(95)),
                Bench.number(bare.perSecond())),
        "≥ 0.5",
        ratio >= 0.5,
        same ? "row locks of the same parts" : "processor time of product and clients together");
  }

  /** Each clerk has a stretch of parts of his own. */
  private static int apart(int clerk, int turn) {
    int stretch = PARTS / CLERKS;
    return clerk * stretch + turn * BusyShop.LINES % (stretch - BusyShop.LINES);
  }

  /** The bare loop: a connection and a prepared statement for each clerk. */
  private record BareSales(
      BusyShop shop, Kept kept, List<Connection> connections, List<PreparedStatement> statements)
      implements AutoCloseable {

    static BareSales open(NexusProcess nexus, BusyShop shop, Kept kept) throws SQLException {
      BareSales sales = new BareSales(shop, kept, new ArrayList<>(), new ArrayList<>());
      try {
        for (int i = 0; i < CLERKS; i++) {
          Connection connection = nexus.databases().connect(shop.database());
          sales.connections.add(connection);
          connection.setAutoCommit(false);
          sales.statements.add(connection.prepareStatement(WHOLE_SALE));
        }
      } catch (SQLException failed) {
        sales.close();
        throw failed;
      }
      return sales;
    }

    void sell(int clerk, int first) throws SQLException {
      write(statements.get(clerk), shop, kept, clerk, first);
      connections.get(clerk).commit();
    }

    @Override
    public void close() throws SQLException {
      for (Connection each : connections) {
        each.close();
      }
    }
  }

  private static void write(PreparedStatement sale, BusyShop shop, Kept kept, int clerk, int first)
      throws SQLException {
    String[] items = new String[BusyShop.LINES];
    String[] ids = new String[BusyShop.LINES];
    for (int i = 0; i < items.length; i++) {
      items[i] = shop.items().get((first + i) % shop.items().size());
      ids[i] = UUID.randomUUID().toString();
    }
    String id = UUID.randomUUID().toString();
    String till = shop.tills().get(clerk);
    Array itemArray = sale.getConnection().createArrayOf("text", items);
    Array idArray = sale.getConnection().createArrayOf("text", ids);
    Object[] values = {
      itemArray,
      idArray,
      shop.branch(),
      till,
      shop.branch(),
      id,
      till,
      id,
      shop.branch(),
      till,
      id,
      id,
      shop.branch(),
      id,
      id,
      kept.answer(),
      kept.event(),
      id
    };
    for (int i = 0; i < values.length; i++) {
      sale.setObject(i + 1, values[i]);
    }
    sale.executeUpdate();
  }

  private static Figure onTheWire(NexusProcess nexus) throws Exception {
    try (PgWire wire = new PgWire(nexus.databases().port())) {
      Shop shop = Placement.openBehind(nexus, wire);
      BusyShop busy = BusyShop.furnish(nexus, shop, 1, SAME_PARTS);
      for (int i = 0; i < WIRED_SALES; i++) {
        busy.sell(0, 0, BusyShop.LINES);
      }
      long[] statements = new long[WIRED_SALES];
      long[] trips = new long[WIRED_SALES];
      awaitSilence(wire);
      long all = wire.roundTrips();
      for (int i = 0; i < WIRED_SALES; i++) {
        long statementsBefore = wire.statements();
        long tripsBefore = wire.roundTrips();
        busy.sell(0, 0, BusyShop.LINES);
        statements[i] = wire.statements() - statementsBefore;
        trips[i] = wire.roundTrips() - tripsBefore;
        awaitSilence(wire);
      }
      long own = Arrays.stream(trips).sum();
      double after = (double) (wire.roundTrips() - all - own) / WIRED_SALES;
      return new Figure(
          "SQL round trips of a 20-line sale, from request to answer",
          "median %d, most %d (%d statements with begin and commit); %s more deliver its event afterwards"
              .formatted(
                  median(trips),
                  Arrays.stream(trips).max().orElseThrow(),
                  median(statements),
                  Bench.number(after)),
          "≤ 4",
          median(trips) <= MOST_TRIPS,
          "is the connection alive after its rest; begin with claim and read; write; commit."
              + " The most: every ten seconds the session is looked up too");
    }
  }

  private static long median(long[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  /** What is kept of each sale as text, copied from a real one. */
  private record Kept(String answer, String event) {}

  /** What a sale leaves to be done behind its answer has been done. */
  private static void awaitSilence(PgWire wire) throws InterruptedException {
    long before = -1;
    while (before != wire.roundTrips()) {
      before = wire.roundTrips();
      TimeUnit.MILLISECONDS.sleep(SILENCE_MILLIS);
    }
  }
}
