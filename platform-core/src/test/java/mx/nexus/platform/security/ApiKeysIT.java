package mx.nexus.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.testing.Eventually;
import mx.nexus.platform.testing.TestCluster;
import mx.nexus.platform.testing.TestMaster;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiKeysIT {

  private final TestMaster master = TestMaster.create();
  private final Tenant shop = TestShop.create("uno").tenant();
  private final Tenant other = TestShop.create("dos").tenant();
  private TestCluster cluster;
  private ApiKeys first;
  private ApiKeys second;

  @BeforeEach
  void twoNodes() {
    master.register(shop);
    master.register(other);
    cluster = TestCluster.of(2);
    first = new ApiKeys(master.database(), new Cluster(cluster.node(0)), Clock.systemUTC());
    second = new ApiKeys(master.database(), new Cluster(cluster.node(1)), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void theKeyAloneLeadsToItsShop() {
    IssuedApiKey issued = first.issue(shop.id(), wanted(Optional.empty()));

    Optional<ApiKey> found = second.authenticate(issued.text());

    assertThat(found).map(ApiKey::tenantId).contains(shop.id().value());
    assertThat(found).map(ApiKey::scopes).contains(Set.of(ApiScope.READ));
    assertThat(first.list(shop.id())).extracting(ApiKey::id).containsExactly(issued.key().id());
  }

  @Test
  void theRightPrefixWithAWrongSecretOpensNothing() {
    IssuedApiKey issued = first.issue(shop.id(), wanted(Optional.empty()));
    String forged = issued.text().substring(0, 17) + "A".repeat(43);

    assertThat(first.authenticate(forged)).isEmpty();
    assertThat(first.authenticate("nxk_000000000000_" + "A".repeat(43))).isEmpty();
  }

  @Test
  void aRevocationIsFeltOnTheOtherNodeWithinASecond() {
    IssuedApiKey issued = first.issue(shop.id(), wanted(Optional.empty()));
    assertThat(second.authenticate(issued.text())).isPresent();

    first.revoke(shop.id(), issued.key().id());

    assertThat(first.authenticate(issued.text())).isEmpty();
    Eventually.within(Duration.ofSeconds(1), () -> second.authenticate(issued.text()).isEmpty());
  }

  @Test
  void anExpiredKeyOpensNothing() {
    IssuedApiKey issued =
        first.issue(shop.id(), wanted(Optional.of(Instant.now().minusSeconds(1))));

    assertThat(first.authenticate(issued.text())).isEmpty();
  }

  @Test
  void anotherShopNeitherSeesNorRevokesIt() {
    UUID key = first.issue(shop.id(), wanted(Optional.empty())).key().id();

    assertThat(first.list(other.id())).isEmpty();
    assertThat(first.find(other.id(), key)).isEmpty();
    assertThatThrownBy(() -> first.revoke(other.id(), key)).isInstanceOf(NotFound.class);
  }

  @Test
  void theSecretIsNowhereInTheDatabase() {
    IssuedApiKey issued = first.issue(shop.id(), wanted(Optional.empty()));
    String secret = issued.text().substring(17);

    String row =
        master
            .database()
            .required(
                "select to_jsonb(k)::text as row from platform_api_key k where id = ?",
                found -> found.text("row"),
                issued.key().id());

    assertThat(row).contains(issued.key().prefix()).doesNotContain(secret);
  }

  @Test
  void usesAreWrittenBehindTheRequestsBack() {
    ApiKey key = first.issue(shop.id(), wanted(Optional.empty())).key();
    ApiKeyUses uses = new ApiKeyUses(master.database());
    Instant at = Instant.parse("2026-11-24T18:00:00Z");
    for (int i = 0; i < 3; i++) {
      uses.add(
          shop.id().value(),
          new ApiKeyUse(key.id(), at.plusSeconds(i), "GET", "/api/v1/health", 200, 7, "r" + i));
    }

    Eventually.within(
        Duration.ofSeconds(5), () -> first.uses(shop.id(), at.plusSeconds(60), 10).size() == 3);
    uses.stop();

    assertThat(first.uses(shop.id(), at.plusSeconds(60), 10))
        .extracting(ApiKeyUse::requestId)
        .containsExactly("r2", "r1", "r0");
    assertThat(first.uses(other.id(), at.plusSeconds(60), 10)).isEmpty();
    assertThat(first.find(shop.id(), key.id()).flatMap(ApiKey::lastUsedAt))
        .contains(at.plusSeconds(2));
  }

  private static NewApiKey wanted(Optional<Instant> expiresAt) {
    return new NewApiKey("ERP", Set.of(ApiScope.READ), 60, 1_000, expiresAt);
  }
}
