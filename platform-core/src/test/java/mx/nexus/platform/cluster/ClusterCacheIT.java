package mx.nexus.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.testing.Eventually;
import mx.nexus.platform.testing.TestCluster;
import mx.nexus.platform.testing.TestShop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClusterCacheIT {

  private static final String NAME = "prices";
  private static final String KEY = "all";
  private static final Duration TIME = Duration.ofMinutes(1);

  /** Longer than a node keeps a text for itself, shorter than it is shared. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Tenant shop = TestShop.create("uno").tenant();
  private final Tenant other = TestShop.create("dos").tenant();
  private TestCluster cluster;
  private ClusterCache first;
  private ClusterCache second;

  @BeforeEach
  void twoNodes() {
    cluster = TestCluster.of(2);
    first = new ClusterCache(new Cluster(cluster.node(0)));
    second = new ClusterCache(new Cluster(cluster.node(1)));
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void whatOneNodeLoadedTheOtherReads() {
    assertThat(read(first, shop, "old")).isEqualTo("old");

    assertThat(read(second, shop, "not asked for")).isEqualTo("old");
  }

  @Test
  void anotherShopHasItsOwn() {
    assertThat(read(first, shop, "old")).isEqualTo("old");

    assertThat(read(first, other, "theirs")).isEqualTo("theirs");
    assertThat(read(second, other, "not asked for")).isEqualTo("theirs");
  }

  @Test
  void whatIsForgottenIsReadAnewHereAtOnceAndElsewhereWithinASecond() {
    assertThat(read(first, shop, "old")).isEqualTo("old");
    assertThat(read(second, shop, "old")).isEqualTo("old");
    assertThat(read(second, other, "theirs")).isEqualTo("theirs");

    forget(first, shop);

    assertThat(read(first, shop, "new")).isEqualTo("new");
    Eventually.within(Duration.ofSeconds(1), () -> read(second, shop, "new").equals("new"));
    assertThat(read(second, other, "not asked for")).isEqualTo("theirs");
  }

  @Test
  void whatWasReadBeforeAChangeIsNotSharedAfterIt() {
    for (ClusterCache changing : List.of(first, second)) {
      String read =
          read(
              first,
              shop,
              () -> {
                forget(changing, shop);
                return "old";
              });
      assertThat(read).isEqualTo("old");

      Eventually.within(LONGEST, () -> read(second, shop, "new").equals("new"));
      Eventually.within(LONGEST, () -> read(first, shop, "new").equals("new"));
      forget(first, shop);
    }
  }

  private static String read(ClusterCache cache, Tenant tenant, String loaded) {
    return read(cache, tenant, () -> loaded);
  }

  private static String read(ClusterCache cache, Tenant tenant, Supplier<String> loader) {
    try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
      return cache.get(NAME, KEY, TIME, loader);
    }
  }

  private static void forget(ClusterCache cache, Tenant tenant) {
    try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
      cache.forget(NAME, KEY, TIME);
    }
  }
}
