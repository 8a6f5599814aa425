package mx.nexus.catalog.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import mx.nexus.catalog.generate.KeptTables;
import mx.nexus.catalog.vin.DecodedVin;
import mx.nexus.catalog.vin.EngineFacts;
import mx.nexus.catalog.vin.KeptAnswers;
import mx.nexus.catalog.vin.NhtsaVpic;
import mx.nexus.catalog.vin.Vin;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.testing.TestCluster;
import mx.nexus.platform.testing.TestPostgres;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What NHTSA's service said outlives the memory of the cluster and the load of a catalogue. */
class DecodeVinIT {

  private static final String SCHEMA = "classpath:db/migration/shared/catalog";
  private static final String DATABASE = TestPostgres.migratedDatabase(SCHEMA);
  private static final CatalogDatabase OWNER =
      new CatalogDatabase(TestPostgres.dataSource(DATABASE));
  private static final CatalogDatabase READER = reader();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
  private static final String ACCORD = "1HGCM82633A004352";

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  /** As servers enter: whatever they do is read only unless they say otherwise. */
  private static CatalogDatabase reader() {
    String role = DATABASE + "_reader";
    OWNER.update("create role %s login password 'x'".formatted(role));
    OWNER.update("alter role %s set default_transaction_read_only = on".formatted(role));
    OWNER.update("grant select on all tables in schema public to " + role);
    return new CatalogDatabase(TestPostgres.dataSource(DATABASE, role, "x"));
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          byte[] answer =
              """
              {"Results": [{"VIN": "%s", "ErrorCode": "0", "Make": "HONDA", "Model": "Accord",
                            "ModelYear": "2003"}]}
              """
                  .formatted(ACCORD)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void nobodyIsAskedTwiceNotEvenAfterAllServersWereRestarted() {
    for (int restarts = 0; restarts < 2; restarts++) {
      try (TestCluster cluster = TestCluster.of(1)) {
        DecodeVin decode = decode(new Cluster(cluster.node(0)));

        assertThat(decode.decode(ACCORD).decoded().model()).isEqualTo("Accord");
        assertThat(decode.decode(ACCORD).decoded().source()).isEqualTo(DecodedVin.Source.NHTSA);
      }
    }

    assertThat(asked).hasValue(1);
  }

  @Test
  void aNewCatalogueTakesTheAnswersAlong() {
    Vin vin = Vin.parse("2HGES16575H591234");
    DecodedVin civic = DecodedVin.told("HONDA", "Civic", 2005, EngineFacts.UNKNOWN);
    new KeptAnswers(READER).keep(Map.of(vin, civic));
    CatalogDatabase next =
        new CatalogDatabase(TestPostgres.dataSource(TestPostgres.migratedDatabase(SCHEMA)));

    KeptTables.copy(OWNER.dataSource(), next.dataSource());

    assertThat(new KeptAnswers(next).of(List.of(vin))).containsEntry(vin, civic);
  }

  @Test
  void serversLeaveNothingElseInTheCatalogue() {
    assertThatThrownBy(
            () ->
                READER.transact(
                    transaction -> {
                      transaction.update("set transaction read write");
                      transaction.update("insert into vpic_answer (vin, answer) values ('x', 'x')");
                    }))
        .isInstanceOf(SqlFailed.class);
    assertThatThrownBy(
            () ->
                READER.transact(
                    transaction -> {
                      transaction.update("set transaction read write");
                      transaction.list("select vpic_keep_answer('no VIN', '{}')", row -> true);
                    }))
        .isInstanceOf(SqlFailed.class);
  }

  private DecodeVin decode(Cluster cluster) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    return new DecodeVin(
        Optional.of(READER),
        cluster,
        new SearchMetrics(counting()),
        new NhtsaVpic(address, CLOCK),
        CLOCK);
  }

  /** Counts nothing. */
  private static MetricRegistry counting() {
    Counter counter = proxy(Counter.class, null);
    return proxy(MetricRegistry.class, counter);
  }

  private static <T> T proxy(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> answer));
  }
}
