package mx.nexus.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.problem.Unavailable;
import mx.nexus.platform.tenancy.NoTenantBound;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.testing.TestShop;
import mx.nexus.platform.testing.TestUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ways in which one tenant could see or stall another, each tried against real databases. */
class TenantIsolationIT {

  private static final UUID SAME_ID = UUID.fromString("0193a000-0000-7000-8000-000000000007");
  private static TestShop one;
  private static TestShop two;

  private TenantPools pools;
  private RoutingDataSource routing;
  private EntityManagers entityManagers;
  private Units units;
  private Sql sql;
  private EntityManager em;

  @BeforeAll
  static void twoShopsWithTheSameRow() {
    one = TestShop.create("uno");
    two = TestShop.create("dos");
    for (TestShop shop : List.of(one, two)) {
      shop.execute(
          "create table test_thing (id uuid primary key, name text not null, other_id uuid)",
          "insert into test_thing values ('" + SAME_ID + "', '" + shop.tenant().slug() + "', null)",
          "grant select, insert, update, delete on test_thing to "
              + shop.tenant().placement().role());
    }
  }

  @BeforeEach
  void wire() {
    wire(PoolSettings.defaults());
  }

  @AfterEach
  void close() {
    entityManagers.close();
    pools.close();
  }

  @Test
  void aSharedCacheNeverAnswersWithTheNeighboursRow() throws Exception {
    assertThat(nameSeenBy(one)).isEqualTo("uno");
    assertThat(nameSeenBy(two)).isEqualTo("dos");
    assertThat(nameSeenBy(one)).isEqualTo("uno");
  }

  @Test
  void withStockSettingsTheNeighboursRowWouldBeSeen() {
    Map<String, Object> stock = new HashMap<>();
    stock.put("jakarta.persistence.nonJtaDataSource", routing);
    stock.put("eclipselink.target-database", "PostgreSQL");
    try (EntityManagerFactory unguarded =
        TestUnit.withSharedCache(
            List.of(Thing.class.getName(), UuidConverter.class.getName()), stock)) {
      String first = unguardedName(unguarded, one);
      String second = unguardedName(unguarded, two);

      assertThat(first).isEqualTo("uno");
      assertThat(second)
          .as("the leak that the settings of EntityManagers prevent")
          .isEqualTo("uno");
    }
  }

  @Test
  void everyEntityManagerIsToldWhichLifeOfWhichTenantItServes() throws Exception {
    Object told = in(one, () -> em.getProperties().get("eclipselink.tenant-schema-id"));

    assertThat(told).isEqualTo(one.tenant().key());
  }

  @Test
  void aThreadThatIsReboundInsideAUnitIsStopped() {
    assertThatThrownBy(
            () -> {
              TenantContext.Binding binding = TenantContext.bind(one.tenant());
              units.run(
                  false,
                  () -> {
                    binding.close();
                    try (TenantContext.Binding rebound = TenantContext.bind(two.tenant())) {
                      return em.find(Thing.class, SAME_ID);
                    }
                  });
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("belongs to uno");
  }

  @Test
  void aUnitWhoseTenantWasSwappedIsNotCommitted() throws Exception {
    UUID id = Ids.next();
    List<TenantContext.Binding> swapped = new ArrayList<>();

    assertThatThrownBy(
            () -> {
              TenantContext.Binding binding = TenantContext.bind(one.tenant());
              units.run(
                  false,
                  () -> {
                    em.persist(new Thing(id, "lost"));
                    binding.close();
                    swapped.add(TenantContext.bind(two.tenant()));
                    return true;
                  });
            })
        .isInstanceOf(IllegalStateException.class);
    swapped.forEach(TenantContext.Binding::close);

    assertThat(in(one, () -> em.find(Thing.class, id))).isNull();
    assertThat(in(two, () -> em.find(Thing.class, id))).isNull();
  }

  @Test
  void nothingBoundMeansNoConnectionAtAll() {
    assertThatThrownBy(() -> routing.getConnection()).isInstanceOf(NoTenantBound.class);
    assertThatThrownBy(() -> units.run(false, () -> 1)).isInstanceOf(NoTenantBound.class);
    assertThatThrownBy(() -> em.find(Thing.class, SAME_ID))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRoutingBugEndsAtTheDatabasesDoor() {
    Tenant confused =
        new Tenant(
            one.tenant().id(),
            "uno",
            "uno",
            one.tenant().state(),
            99,
            "mostrador",
            "UTC",
            new mx.nexus.platform.tenancy.Placement(
                one.tenant().placement().serverId(),
                one.tenant().placement().host(),
                one.tenant().placement().port(),
                one.tenant().placement().serverConnections(),
                two.tenant().placement().database(),
                one.tenant().placement().role(),
                one.tenant().placement().password()));

    assertThatThrownBy(() -> pools.connect(confused))
        .rootCause()
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void uuidsTravelBothWaysAndNullsAreStored() throws Exception {
    UUID id = Ids.next();
    UUID other = Ids.next();
    in(one, () -> persist(new Thing(id, "nulo")));
    in(
        one,
        () -> {
          em.find(Thing.class, id).refersTo(other);
          return true;
        });

    UUID read =
        in(
            one,
            () ->
                em.createQuery("select t from Thing t where t.otherId in :ids", Thing.class)
                    .setParameter("ids", List.of(other, Ids.next()))
                    .getSingleResult()
                    .otherId());
    int cleared =
        in(
            one,
            () ->
                em.createQuery("update Thing t set t.otherId = null where t.id = :id")
                    .setParameter("id", id)
                    .executeUpdate());

    assertThat(read).isEqualTo(other);
    assertThat(cleared).isEqualTo(1);
  }

  @Test
  void aTenantWhoseStatementsHangDoesNotStallAnother() throws Exception {
    CountDownLatch hanging = new CountDownLatch(1);
    ExecutorService workers = Executors.newFixedThreadPool(12);
    try (java.sql.Connection lock = one.superuser().getConnection()) {
      lock.setAutoCommit(false);
      lock.createStatement().execute("lock table test_thing");
      List<Future<?>> stuck = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        stuck.add(
            workers.submit(
                () -> {
                  hanging.countDown();
                  return nameSeenBy(one);
                }));
      }
      assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();

      for (int i = 0; i < 50; i++) {
        assertThat(nameSeenBy(two)).isEqualTo("dos");
        in(two, () -> persist(new Thing(Ids.next(), "fluye")));
      }

      assertThat(stuck).as("the other one still hangs").anyMatch(work -> !work.isDone());
      lock.rollback();
    } finally {
      workers.shutdown();
      assertThat(workers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void oneTenantsExhaustedPoolAnswersUnavailableAndLeavesTheOthersAlone() throws Exception {
    close();
    wire(
        new PoolSettings(
            1, 4, Duration.ofMillis(300), Duration.ofSeconds(60), 10, 50, Duration.ofSeconds(20)));
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ExecutorService worker = Executors.newSingleThreadExecutor();
    Future<?> holder =
        worker.submit(
            () ->
                in(
                    one,
                    () -> {
                      sql.list("select 1", row -> 1);
                      taken.countDown();
                      return release.await(20, TimeUnit.SECONDS);
                    }));
    assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();

    assertThatThrownBy(() -> nameSeenBy(one))
        .isInstanceOfSatisfying(
            Unavailable.class,
            refusal -> assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(2)));
    assertThat(nameSeenBy(two)).isEqualTo("dos");

    release.countDown();
    holder.get(10, TimeUnit.SECONDS);
    worker.shutdown();
    assertThat(nameSeenBy(one)).isEqualTo("uno");
  }

  @Test
  void aFullServerGivesAnIdleTenantsConnectionToTheOneThatWorks() throws Exception {
    close();
    wire(
        new PoolSettings(
            2, 4, Duration.ofMillis(1500), Duration.ofSeconds(60), 10, 1, Duration.ofSeconds(20)));

    assertThat(nameSeenBy(one)).isEqualTo("uno");
    assertThat(nameSeenBy(two)).isEqualTo("dos");
    assertThat(nameSeenBy(one)).isEqualTo("uno");

    assertThat(pools.openConnections(one.tenant().placement().serverId())).isEqualTo(1);
  }

  @Test
  void aRetiredTenantsConnectionsAreClosedWhenItsUsersHaveLeft() throws Exception {
    assertThat(nameSeenBy(one)).isEqualTo("uno");
    int before = pools.openPools();

    pools.retire(one.tenant().id());

    assertThat(pools.openPools()).isEqualTo(before - 1);
    assertThat(pools.openConnections(one.tenant().placement().serverId())).isZero();
    assertThat(nameSeenBy(one)).isEqualTo("uno");
  }

  @Test
  void manyThreadsSwitchingTenantsWithFailuresNeverMixThem() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(8);
    List<Future<Integer>> results = new ArrayList<>();
    for (int worker = 0; worker < 8; worker++) {
      int seed = worker;
      results.add(workers.submit(() -> switchTenants(seed)));
    }
    int checked = 0;
    for (Future<Integer> result : results) {
      checked += result.get(60, TimeUnit.SECONDS);
    }
    workers.shutdown();

    assertThat(checked).isEqualTo(8 * 60);
    assertThat(in(one, () -> strangers("uno"))).isZero();
    assertThat(in(two, () -> strangers("dos"))).isZero();
  }

  private int switchTenants(int seed) throws Exception {
    int checked = 0;
    for (int i = 0; i < 60; i++) {
      TestShop shop = (seed + i) % 2 == 0 ? one : two;
      boolean fails = i % 5 == 3;
      try {
        in(shop, () -> writeAndLook(shop, fails));
      } catch (InjectedFailure expected) {
        assertThat(fails).isTrue();
      }
      checked++;
    }
    return checked;
  }

  private boolean writeAndLook(TestShop shop, boolean fails) {
    em.persist(new Thing(Ids.next(), "de " + shop.tenant().slug()));
    em.flush();
    String where =
        sql.required("select current_database() || '/' || current_user as w", row -> row.text("w"));
    assertThat(where)
        .isEqualTo(shop.tenant().placement().database() + "/" + shop.tenant().placement().role());
    assertThat(em.find(Thing.class, SAME_ID).name()).isEqualTo(shop.tenant().slug());
    if (fails) {
      throw new InjectedFailure();
    }
    return true;
  }

  private long strangers(String slug) {
    return sql.required(
        "select count(*) as n from test_thing where name like 'de %' and name <> ?",
        row -> row.longValue("n"), "de " + slug);
  }

  private String nameSeenBy(TestShop shop) throws Exception {
    return in(shop, () -> em.find(Thing.class, SAME_ID).name());
  }

  private boolean persist(Thing thing) {
    em.persist(thing);
    return true;
  }

  private <T> T in(TestShop shop, Callable<T> work) throws Exception {
    try (TenantContext.Binding bound = TenantContext.bind(shop.tenant())) {
      return units.run(false, work);
    }
  }

  private static String unguardedName(EntityManagerFactory unguarded, TestShop shop) {
    try (TenantContext.Binding bound = TenantContext.bind(shop.tenant());
        EntityManager stock = unguarded.createEntityManager()) {
      return stock.find(Thing.class, SAME_ID).name();
    }
  }

  private void wire(PoolSettings settings) {
    pools = new TenantPools(settings, TestShop.secrets(), () -> 1);
    routing = new RoutingDataSource(pools);
    entityManagers =
        new EntityManagers(
            routing,
            given ->
                TestUnit.create(
                    List.of(Thing.class.getName(), UuidConverter.class.getName()), given));
    units = new Units(entityManagers);
    sql = new Sql(units, routing);
    em = new GuardedEntityManager(units).entityManager();
  }

  private static final class InjectedFailure extends RuntimeException {}
}
