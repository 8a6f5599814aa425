package mx.nexus.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.security.RateLimiter.Verdict;
import mx.nexus.platform.testing.TestCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RateLimiterIT {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant NOW = Instant.parse("2026-11-24T18:00:20Z");
  private static TestCluster cluster;
  private static RateLimiter first;
  private static RateLimiter second;

  @BeforeAll
  static void twoNodes() {
    cluster = TestCluster.of(2);
    first = new RateLimiter(new Cluster(cluster.node(0)), at(NOW));
    second = new RateLimiter(new Cluster(cluster.node(1)), at(NOW));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void bothNodesCountTogether() {
    assertThat(first.take("api-key", "k", 2, MINUTE).remaining()).isEqualTo(1);
    assertThat(second.take("api-key", "k", 2, MINUTE).remaining()).isZero();

    Verdict third = first.take("api-key", "k", 2, MINUTE);

    assertThat(third.allowed()).isFalse();
    assertThat(third.resetsIn()).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void anotherKeyKindOrWindowCountsForItself() {
    assertThat(first.take("api-key", "one", 1, MINUTE).allowed()).isTrue();
    assertThat(first.take("api-key", "one", 1, MINUTE).allowed()).isFalse();

    assertThat(first.take("api-key", "other", 1, MINUTE).allowed()).isTrue();
    assertThat(first.take("signup", "one", 1, MINUTE).allowed()).isTrue();
    assertThat(first.take("api-key", "one", 1, Duration.ofDays(1)).allowed()).isTrue();
    assertThat(
            new RateLimiter(new Cluster(cluster.node(0)), at(NOW.plus(MINUTE)))
                .take("api-key", "one", 1, MINUTE)
                .allowed())
        .isTrue();
  }

  @Test
  void aStormFromBothNodesGetsExactlyTheLimitThrough() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Boolean>> storm =
        IntStream.range(0, 200)
            .<Callable<Boolean>>mapToObj(
                i -> () -> (i % 2 == 0 ? first : second).take("api-key", "s", 50, MINUTE).allowed())
            .toList();

    int allowed = 0;
    for (Future<Boolean> each : threads.invokeAll(storm)) {
      allowed += each.get() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(allowed).isEqualTo(50);
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }
}
