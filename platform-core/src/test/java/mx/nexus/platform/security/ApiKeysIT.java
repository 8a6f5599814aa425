package mx.nexus.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.testing.Eventually;
import mx.nexus.platform.testing.PausingMaster;
import mx.nexus.platform.testing.TestCluster;
import mx.nexus.platform.testing.TestMaster;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApiKeysIT {

  private static final TestMaster MASTER = TestMaster.create();
  private static final Tenant SHOP = TestShop.create("uno").tenant();
  private static final Tenant OTHER = TestShop.create("dos").tenant();
  private static TestCluster cluster;
  private static ApiKeys first;
  private static ApiKeys second;

  @BeforeAll
  static void twoNodes() {
    MASTER.register(SHOP);
    MASTER.register(OTHER);
    cluster = TestCluster.of(2);
    first = new ApiKeys(MASTER.database(), new Cluster(cluster.node(0)), Clock.systemUTC());
    second = new ApiKeys(MASTER.database(), new Cluster(cluster.node(1)), Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void theKeyAloneLeadsToItsShop() {
    IssuedApiKey issued = first.issue(SHOP.id(), wanted(Optional.empty()));

    Optional<ApiKey> found = second.authenticate(issued.text());

    assertThat(found).map(ApiKey::tenantId).contains(SHOP.id().value());
    assertThat(found).map(ApiKey::scopes).contains(Set.of(ApiScope.READ));
    assertThat(first.list(SHOP.id())).extracting(ApiKey::id).contains(issued.key().id());
  }

  @Test
  void aLookUpInFlightDoesNotOutliveARevocation() throws Exception {
    IssuedApiKey issued = first.issue(SHOP.id(), wanted(Optional.empty()));
    PausingMaster paused = new PausingMaster(MASTER.database());
    ApiKeys slow = new ApiKeys(paused, new Cluster(cluster.node(0)), Clock.systemUTC());
    CompletableFuture<Optional<ApiKey>> inFlight =
        CompletableFuture.supplyAsync(() -> slow.authenticate(issued.text()));
    paused.awaitRead();

    first.revoke(SHOP.id(), issued.key().id());
    slow.changed(issued.key().prefix());
    paused.goOn();

    assertThat(inFlight.get(10, TimeUnit.SECONDS)).isPresent();
    assertThat(slow.authenticate(issued.text())).isEmpty();
  }

  @Test
  void theRightPrefixWithAWrongSecretOpensNothing() {
    IssuedApiKey issued = first.issue(SHOP.id(), wanted(Optional.empty()));
    String forged = issued.text().substring(0, 17) + "A".repeat(43);

    assertThat(first.authenticate(forged)).isEmpty();
    assertThat(first.authenticate("nxk_000000000000_" + "A".repeat(43))).isEmpty();
  }

  @Test
  void aRevocationIsFeltOnTheOtherNodeWithinASecond() {
    IssuedApiKey issued = first.issue(SHOP.id(), wanted(Optional.empty()));
    assertThat(second.authenticate(issued.text())).isPresent();

    first.revoke(SHOP.id(), issued.key().id());

    assertThat(first.authenticate(issued.text())).isEmpty();
    Eventually.within(Duration.ofSeconds(1), () -> second.authenticate(issued.text()).isEmpty());
  }

  @Test
  void anExpiredKeyOpensNothing() {
    IssuedApiKey issued =
        first.issue(SHOP.id(), wanted(Optional.of(Instant.now().minusSeconds(1))));

    assertThat(first.authenticate(issued.text())).isEmpty();
  }

  @Test
  void anotherShopNeitherSeesNorRevokesIt() {
    UUID key = first.issue(SHOP.id(), wanted(Optional.empty())).key().id();

    assertThat(first.list(OTHER.id())).isEmpty();
    assertThat(first.find(OTHER.id(), key)).isEmpty();
    assertThatThrownBy(() -> first.revoke(OTHER.id(), key)).isInstanceOf(NotFound.class);
  }

  @Test
  void theSecretIsNowhereInTheDatabase() {
    IssuedApiKey issued = first.issue(SHOP.id(), wanted(Optional.empty()));
    String secret = issued.text().substring(17);

    String row =
        MASTER
            .database()
            .required(
                "select to_jsonb(k)::text as row from platform_api_key k where id = ?",
                found -> found.text("row"),
                issued.key().id());

    assertThat(row).contains(issued.key().prefix()).doesNotContain(secret);
  }

  @Test
  void usesAreWrittenBehindTheRequestsBack() {
    ApiKey key = first.issue(SHOP.id(), wanted(Optional.empty())).key();
    ApiKeyUses uses = new ApiKeyUses(MASTER.database());
    Instant at = Instant.parse("2026-11-24T18:00:00Z");
    for (int i = 0; i < 3; i++) {
      uses.add(
          SHOP.id().value(),
          new ApiKeyUse(key.id(), at.plusSeconds(i), "GET", "/api/v1/health", 200, 7, "r" + i));
    }

    Eventually.within(
        Duration.ofSeconds(5), () -> first.uses(SHOP.id(), at.plusSeconds(60), 10).size() == 3);
    uses.stop();

    assertThat(first.uses(SHOP.id(), at.plusSeconds(60), 10))
        .extracting(ApiKeyUse::requestId)
        .containsExactly("r2", "r1", "r0");
    assertThat(first.uses(OTHER.id(), at.plusSeconds(60), 10)).isEmpty();
    assertThat(first.find(SHOP.id(), key.id()).flatMap(ApiKey::lastUsedAt))
        .contains(at.plusSeconds(2));
  }

  private static NewApiKey wanted(Optional<Instant> expiresAt) {
    return new NewApiKey("ERP", Set.of(ApiScope.READ), 60, 1_000, expiresAt);
  }
}
