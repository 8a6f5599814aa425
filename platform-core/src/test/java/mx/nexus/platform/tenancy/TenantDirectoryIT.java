package mx.nexus.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.persistence.MasterNotices;
import mx.nexus.platform.testing.Eventually;
import mx.nexus.platform.testing.PausingMaster;
import mx.nexus.platform.testing.TestCluster;
import mx.nexus.platform.testing.TestMaster;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantDirectoryIT {

  private final TestMaster master = TestMaster.create();
  private final Tenant shop = TestShop.create("uno").tenant();
  private TestCluster cluster;
  private TenantDirectory first;
  private TenantDirectory second;

  @BeforeEach
  void twoNodes() {
    master.register(shop);
    cluster = TestCluster.of(2);
    first = new TenantDirectory(master.database(), new Cluster(cluster.node(0)));
    second = new TenantDirectory(master.database(), new Cluster(cluster.node(1)));
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void aSuspensionIsFeltOnTheOtherNodeWithinASecond() {
    assertThat(second.ready("uno").id()).isEqualTo(shop.id());
    CopyOnWriteArrayList<TenantId> heard = new CopyOnWriteArrayList<>();
    second.onChange(heard::add);

    setState("suspended");
    first.changed(shop.id());

    Eventually.within(Duration.ofSeconds(1), () -> heard.contains(shop.id()));
    assertThatThrownBy(() -> second.ready("uno")).isInstanceOf(TenantSuspended.class);
    assertThatThrownBy(() -> second.ready(shop.id())).isInstanceOf(TenantSuspended.class);
    assertThatThrownBy(() -> first.ready("uno")).isInstanceOf(TenantSuspended.class);
  }

  @Test
  void aChangeMadePastThePlatformIsFeltWithinASecond() {
    MasterNotices notices = new MasterNotices(master.database().dataSource());
    CopyOnWriteArrayList<String> heard = new CopyOnWriteArrayList<>();
    notices.listen(TenantDirectory.CHANGED, heard::add);
    notices.listen(TenantDirectory.CHANGED, first::changed);
    Eventually.within(Duration.ofSeconds(10), () -> listeners() == 2);
    assertThat(second.ready("uno").id()).isEqualTo(shop.id());

    setState("suspended");

    Eventually.within(Duration.ofSeconds(1), () -> isSuspended(second));
    assertThat(heard).containsExactly(shop.id().toString());
    notices.stop();
  }

  private static boolean isSuspended(TenantDirectory node) {
    try {
      node.ready("uno");
      return false;
    } catch (TenantSuspended suspended) {
      return true;
    }
  }

  private long listeners() {
    return master
        .database()
        .required(
            """
            select count(*) as n from pg_stat_activity
             where datname = current_database() and query like 'listen %'
            """,
            row -> row.longValue("n"));
  }

  @Test
  void aLookUpInFlightDoesNotOutliveASuspension() throws Exception {
    PausingMaster paused = new PausingMaster(master.database());
    TenantDirectory slow = new TenantDirectory(paused, new Cluster(cluster.node(0)));
    CompletableFuture<Tenant> inFlight = CompletableFuture.supplyAsync(() -> slow.ready("uno"));
    paused.awaitRead();

    setState("suspended");
    slow.changed(shop.id());
    paused.goOn();

    assertThat(inFlight.get(10, TimeUnit.SECONDS).id()).isEqualTo(shop.id());
    assertThatThrownBy(() -> slow.ready("uno")).isInstanceOf(TenantSuspended.class);
  }

  @Test
  void anUnknownNameIsRememberedOnlyUntilSomethingChanges() {
    assertThatThrownBy(() -> first.ready("dos")).isInstanceOf(TenantUnknown.class);
    Tenant other = TestShop.create("dos").tenant();
    master.register(other);

    first.changed(other.id());

    assertThat(first.ready("dos").id()).isEqualTo(other.id());
  }

  @Test
  void aDeletedShopIsAnsweredLikeOneThatNeverWas() {
    setState("deleting");

    assertThatThrownBy(() -> first.ready("uno")).isInstanceOf(TenantUnknown.class);
  }

  @Test
  void aShopBeingUpdatedAsksToComeBack() {
    setState("updating");

    assertThatThrownBy(() -> first.ready("uno"))
        .isInstanceOfSatisfying(
            TenantUnavailable.class, refusal -> assertThat(refusal.retryAfter()).isPresent());
  }

  private void setState(String state) {
    master
        .database()
        .update(
            "update platform_tenant set state = ?, epoch = epoch + 1 where id = ?",
            state,
            shop.id());
  }
}
