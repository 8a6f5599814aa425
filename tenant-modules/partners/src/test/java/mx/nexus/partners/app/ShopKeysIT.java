package mx.nexus.partners.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.security.ApiKeys;
import mx.nexus.platform.security.ApiScope;
import mx.nexus.platform.testing.TestCluster;
import mx.nexus.platform.testing.TestMaster;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopKeysIT {

  private static final KeyWish WISH =
      new KeyWish("Tienda", Set.of(ApiScope.READ), 120, 20_000, Optional.empty());

  private static final TestCluster CLUSTER = TestCluster.of(1);

  private final TestMaster master = TestMaster.create();
  private final TestShop shop = TestShop.create("llaves");
  private final TestShop neighbour = TestShop.create("vecina");
  private final ApiKeys registry =
      new ApiKeys(master.database(), new Cluster(CLUSTER.node(0)), Clock.systemUTC());
  private final ShopKeys keys =
      new ShopKeys(registry, new AuditLog(shop.sql(), Clock.systemUTC()), Clock.systemUTC());

  @AfterAll
  static void stop() {
    CLUSTER.close();
  }

  @BeforeEach
  void signUp() {
    master.register(shop.tenant());
    master.register(neighbour.tenant());
  }

  @Test
  void showsTheTextOfAKeyOnce() {
    NewKeyView made = shop.inUnit(() -> keys.make(WISH));

    assertThat(made.key()).contains(made.prefix());
    assertThat(shop.bound(keys::all))
        .singleElement()
        .satisfies(
            key -> {
              assertThat(key.state()).isEqualTo("active");
              assertThat(key.toString()).doesNotContain(made.key());
            });
  }

  @Test
  void revokesAKeyForGood() {
    NewKeyView made = shop.inUnit(() -> keys.make(WISH));

    revoke(shop, made);

    assertThat(shop.bound(keys::all)).extracting(KeyView::state).containsExactly("revoked");
  }

  @Test
  void neitherShowsNorRevokesTheKeysOfOthers() {
    NewKeyView made = shop.inUnit(() -> keys.make(WISH));

    assertThat(neighbour.bound(keys::all)).isEmpty();
    assertThatThrownBy(() -> revoke(neighbour, made)).isInstanceOf(NotFound.class);
    assertThat(shop.bound(keys::all)).extracting(KeyView::state).containsExactly("active");
  }

  @Test
  void notesWhoMadeAndRevokedKeys() {
    NewKeyView made = shop.inUnit(() -> keys.make(WISH));
    revoke(shop, made);

    assertThat(
            shop.bound(
                () ->
                    shop.sql()
                        .list(
                            "select action from platform_audit order by at, id",
                            row -> row.text("action"))))
        .containsExactly("partners.key-made", "partners.key-revoked");
  }

  private void revoke(TestShop where, NewKeyView made) {
    where.inUnit(
        () -> {
          keys.revoke(made.id());
          return null;
        });
  }
}
