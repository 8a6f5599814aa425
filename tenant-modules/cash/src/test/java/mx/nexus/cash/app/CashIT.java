package mx.nexus.cash.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mx.nexus.cash.CashPermissions;
import mx.nexus.cash.CashSessionClosed;
import mx.nexus.cash.CashSessionNotFound;
import mx.nexus.cash.PaymentMethod;
import mx.nexus.cash.app.CloseTill.Closing;
import mx.nexus.cash.app.CloseTill.Counted;
import mx.nexus.cash.app.CloseTill.OtherCounted;
import mx.nexus.cash.app.MoveCash.Direction;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.persistence.RoutingDataSource;
import mx.nexus.platform.persistence.RowMapper;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.RuleRefused;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.PermissionSet;
import mx.nexus.platform.security.Permissions;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.StaffRole;
import mx.nexus.platform.testing.TestShop;
import mx.nexus.shop.Branches;
import org.junit.jupiter.api.Test;

/** A till's money against a real database. */
class CashIT {

  private final TestShop shop = TestShop.create("caja");
  private final Sessions sessions = new Sessions(shop.em());
  private final CashLedger ledger = new CashLedger(shop.sql(), Clock.systemUTC());
  private final OpenTill open =
      new OpenTill(sessions, ledger, Branches.uncached(shop.sql()), Clock.systemUTC());
  private final MoveCash move = new MoveCash(sessions, ledger);
  private final CloseTill close = new CloseTill(sessions, ledger, shop.sql(), Clock.systemUTC());
  private final CashReports reports = new CashReports(shop.sql());
  private final UUID till = Ids.next();

  CashIT() {
    UUID branch = Ids.next();
    shop.execute(
        """
        insert into shop_branch (id, version, created_at, changed_at, code, name, tax_zone)
        values ('%s', 0, now(), now(), 'MTZ', 'Matriz', 'GENERAL')
        """
            .formatted(branch),
        """
        insert into shop_till (id, version, created_at, changed_at, branch_id, code, name)
        values ('%s', 0, now(), now(), '%s', 'C1', 'Caja 1')
        """
            .formatted(till, branch));
  }

  @Test
  void addsUpFloatSalesAndMovementsAndTellsOnlyAfterCounting() {
    UUID session = opened("500.00");
    sold(session, "cash", "232.00");
    sold(session, "card", "100.00");
    asLupita(() -> move(session, Direction.OUT, "150.00"));
    asLupita(() -> move(session, Direction.IN, "20.00"));

    CashReport before = as(StaffRole.MANAGER, () -> reports.of(session));
    Closing closing = asLupita(() -> closed(session, counted("100.00", 6)));
    CashReport after = shop.bound(() -> reports.of(session));

    assertThat(before.expected()).isNull();
    assertThat(before.sales()).isEqualTo(2);
    assertThat(before.sold()).hasToString("332.00");
    assertThat(before.cashOut()).hasToString("150.00");
    assertThat(closing.expected()).hasToString("602.00");
    assertThat(closing.counted()).hasToString("600.00");
    assertThat(closing.difference()).hasToString("-2.00");
    assertThat(after.state()).isEqualTo("closed");
    assertThat(after.difference()).hasToString("-2.00");
  }

  @Test
  void whoeverClosesDoesNotSeeWhatWasSoldWhileTheTillIsOpen() {
    UUID session = opened("500.00");
    sold(session, "cash", "232.00");

    CashReport open = asLupita(() -> reports.of(session));
    CashReport inList = asLupita(() -> reports.page(null, PageRequest.of(5, null)).items().get(0));
    asLupita(() -> closed(session, counted("100.00", 7)));
    CashReport closed = asLupita(() -> reports.of(session));

    assertThat(open.sales()).isEqualTo(1);
    assertThat(open.sold()).isNull();
    assertThat(open.salesByMethod()).isNull();
    assertThat(open.openingFloat()).hasToString("500.00");
    assertThat(inList.sold()).isNull();
    assertThat(closed.sold()).hasToString("232.00");
    assertThat(closed.expected()).hasToString("732.00");
  }

  @Test
  void sumsAllMovementsHoweverManyAreShown() {
    UUID session = opened("500.00");
    shop.execute(
        """
        insert into cash_entry (session_id, entered_at, kind, method, amount, reason)
        select '%s', now(), 'IN', 'cash', 1, 'Cambio ' || n from generate_series(1, 700) n
        """
            .formatted(session));
    sold(session, "card", "100.00");
    sold(session, "cash", "50.00");

    CashReport report = as(StaffRole.MANAGER, () -> reports.of(session));
    CashReport inList =
        as(StaffRole.MANAGER, () -> reports.page(till, PageRequest.of(5, null)).items().get(0));

    assertThat(report.cashIn()).hasToString("700.00");
    assertThat(report.movements()).hasSize(500);
    assertThat(report.movements().get(499).reason()).isEqualTo("Cambio 700");
    assertThat(inList.cashIn()).hasToString("700.00");
    assertThat(inList.sales()).isEqualTo(2);
    assertThat(inList.salesByMethod())
        .extracting(total -> total.method() + " " + total.amount())
        .containsExactly("card 100.00", "cash 50.00");
  }

  @Test
  void aListOfSessionsIsOneStatement() {
    for (int round = 0; round < 3; round++) {
      UUID session = opened("100.00");
      sold(session, "cash", "10.00");
      asLupita(() -> closed(session, counted("100.00", 1)));
    }
    AtomicInteger statements = new AtomicInteger();
    CashReports counting =
        new CashReports(
            new Sql(shop.units(), new RoutingDataSource(shop.pools())) {
              @Override
              public <T> List<T> list(String sql, RowMapper<T> mapper, Object... args) {
                statements.incrementAndGet();
                return super.list(sql, mapper, args);
              }
            });

    List<CashReport> found = shop.bound(() -> counting.page(till, PageRequest.of(2, null))).items();

    assertThat(found).extracting(report -> report.sold().toString()).containsOnly("10.00");
    assertThat(statements).hasValue(1);
  }

  @Test
  void aTillOpensOnceHoweverManyTry() throws Exception {
    List<Object> outcomes = inParallel(6, () -> outcome(() -> opened("0.00")));

    assertThat(outcomes).filteredOn(o -> o instanceof UUID).hasSize(1);
    assertThat(outcomes).filteredOn(o -> o instanceof Conflict).hasSize(5);
  }

  @Test
  void opensAgainAfterTheClose() {
    UUID first = opened("100.00");
    asLupita(() -> closed(first, counted("100.00", 1)));

    assertThat(opened("200.00")).isNotEqualTo(first);
  }

  @Test
  void nothingMovesInAClosedSession() {
    UUID session = opened("100.00");
    asLupita(() -> closed(session, counted("100.00", 1)));

    assertThatThrownBy(() -> asLupita(() -> move(session, Direction.IN, "1.00")))
        .isInstanceOf(CashSessionClosed.class);
    assertThatThrownBy(() -> asLupita(() -> closed(session, counted("100.00", 1))))
        .isInstanceOf(CashSessionClosed.class);
  }

  @Test
  void noMoreLeavesTheDrawerThanIsInIt() throws Exception {
    UUID session = opened("100.00");

    List<Object> outcomes =
        inParallel(4, () -> outcome(() -> asLupita(() -> move(session, Direction.OUT, "60.00"))));

    assertThat(outcomes).filteredOn(o -> o instanceof RuleRefused).hasSize(3);
    assertThat(shop.bound(() -> reports.of(session)).cashOut()).hasToString("60.00");
  }

  @Test
  void refusesOddAmountsAndCounts() {
    assertThatThrownBy(() -> opened("-1.00")).isInstanceOf(InvalidInput.class);
    UUID session = opened("100.00");

    assertThatThrownBy(() -> asLupita(() -> move(session, Direction.IN, "0.00")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> asLupita(() -> closed(session, counted("100.00", 1), counted("100.00", 2))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void doesNotKnowOthersSessions() {
    assertThatThrownBy(() -> shop.bound(() -> reports.of(Ids.next())))
        .isInstanceOf(CashSessionNotFound.class);
  }

  @Test
  void aCloseWithTwoThousandTicketsTakesNoTime() {
    UUID session = opened("500.00");
    shop.execute(
        """
        insert into cash_entry (session_id, entered_at, kind, method, amount, document_id)
        select '%s', now(), 'SALE', 'cash', 10, gen_random_uuid() from generate_series(1, 2000)
        """
            .formatted(session));

    long start = System.nanoTime();
    Closing closing = asLupita(() -> closed(session, counted("500.00", 41)));

    assertThat(closing.difference()).hasToString("0.00");
    assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(2000);
  }

  private UUID opened(String openingFloat) {
    return asLupita(() -> open.open(till, Money.mxn(openingFloat)));
  }

  private boolean move(UUID session, Direction direction, String amount) {
    move.move(session, direction, Money.mxn(amount), "Pago a proveedor");
    return true;
  }

  private Closing closed(UUID session, Counted... counted) {
    return close.close(
        session,
        List.of(counted),
        List.of(new OtherCounted(PaymentMethod.CARD, Money.mxn("100.00"))));
  }

  private static Counted counted(String denomination, int pieces) {
    return new Counted(Money.mxn(denomination), pieces);
  }

  private void sold(UUID session, String method, String amount) {
    shop.inUnit(
        () ->
            shop.sql()
                .list(
                    "select cash_post_sale(?, ?, ?, ?, ?, now())::text as t",
                    row -> "",
                    session,
                    Ids.next(),
                    new String[] {method},
                    new BigDecimal[] {new BigDecimal(amount)},
                    Ids.next()));
  }

  private <T> T asLupita(Callable<T> work) {
    return as(StaffRole.COUNTER, work);
  }

  private <T> T as(StaffRole role, Callable<T> work) {
    try (Caller.Binding person = Caller.bind(lupita(role), permissions())) {
      return shop.inUnit(work);
    }
  }

  private StaffPrincipal lupita(StaffRole role) {
    return new StaffPrincipal(
        UUID.nameUUIDFromBytes(new byte[] {1}),
        "Lupita Ñáñez",
        "lupita@example.mx",
        Set.of(role),
        UUID.nameUUIDFromBytes(new byte[] {2}),
        shop.tenant().id().value(),
        false);
  }

  private static Permissions permissions() {
    return Permissions.of(List.<PermissionSet>of(new CashPermissions()));
  }

  private static Object outcome(Callable<Object> work) {
    try {
      return work.call();
    } catch (Exception refused) {
      return refused;
    }
  }

  private static List<Object> inParallel(int threads, Callable<Object> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Object> outcomes = new ArrayList<>();
      for (Future<Object> result :
          pool.invokeAll(Collections.nCopies(threads, work), 60, TimeUnit.SECONDS)) {
        outcomes.add(result.get());
      }
      return outcomes;
    } finally {
      pool.shutdown();
    }
  }
}
