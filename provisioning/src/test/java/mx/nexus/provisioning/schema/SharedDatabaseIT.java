package mx.nexus.provisioning.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.testing.TestPostgres;
import mx.nexus.provisioning.database.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that tenants share, replaced as a whole. */
class SharedDatabaseIT {

  private static final int READERS = 3;
  private static final int SWAPS = 4;
  private static final InstallationNames FIRST = new InstallationNames("0badcafe", "");

  private final PostgresServer server =
      new PostgresServer("127.0.0.1", TestPostgres.port(), "postgres", "postgres");

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private SharedDatabase shared;

  @BeforeEach
  void migrations() throws IOException {
    Path own = Files.createDirectories(folder.resolve("shared/atlas"));
    Files.writeString(own.resolve("V202601010000__map.sql"), "create table map (name text);");
    shared = new SharedDatabase(server, Migrations.in(folder), "atlas", FIRST);
    server.dropDatabase("nexus_atlas");
    server.dropDatabase("nexus_atlas_former");
    shared.update("secret");
    new MasterDatabase(shared.dataSource()).update("insert into map values ('old')");
  }

  @Test
  void theTwinTakesItsPlace() {
    new MasterDatabase(shared.makeTwin()).update("insert into map values ('new')");

    shared.replaceByTwin();

    assertThat(name()).isEqualTo("new");
    assertThat(server.databasesLike("nexus_atlas")).containsExactly("nexus_atlas");
  }

  @Test
  void killedBetweenTheRenamesItComesBack() {
    server.renameDatabase("nexus_atlas", "nexus_atlas_former");

    shared.update();

    assertThat(name()).isEqualTo("old");
  }

  @Test
  void killedWhileTheDoorWasShutItOpensAgain() {
    server.shut("nexus_atlas");

    shared.update();

    assertThat(name()).isEqualTo("old");
  }

  @Test
  void readersThatComeBackAtOnceHoldUpNoSwap() throws InterruptedException {
    AtomicBoolean ended = new AtomicBoolean();
    AtomicLong read = new AtomicLong();
    ExecutorService readers = Executors.newFixedThreadPool(READERS);
    for (int i = 0; i < READERS; i++) {
      readers.execute(() -> readUntil(ended, read));
    }

    for (int i = 0; i < SWAPS; i++) {
      new MasterDatabase(shared.makeTwin()).update("insert into map values ('new')");
      shared.replaceByTwin();
    }
    long before = read.get();
    Instant end = Instant.now().plusSeconds(20);
    while (read.get() == before && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    ended.set(true);
    readers.shutdown();

    assertThat(readers.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(read.get()).as("readers came back").isGreaterThan(before);
  }

  /** Each time by a connection of its own, as fast as the server lets it in. */
  private void readUntil(AtomicBoolean ended, AtomicLong read) {
    DataSource entrance = TestPostgres.dataSource(shared.name(), shared.reader(), "secret");
    while (!ended.get()) {
      try (Connection connection = entrance.getConnection();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select name from map")) {
        assertThat(row.next()).isTrue();
        read.incrementAndGet();
      } catch (SQLException sentOut) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void theReaderReadsAndDoesNotWrite() {
    MasterDatabase reader =
        new MasterDatabase(TestPostgres.dataSource(shared.name(), shared.reader(), "secret"));

    assertThat(reader.list("select name from map", row -> row.text("name"))).containsExactly("old");
    assertThatThrownBy(() -> reader.update("delete from map")).isInstanceOf(SqlFailed.class);
  }

  private String name() {
    return new MasterDatabase(shared.dataSource())
        .required("select name from map", row -> row.text("name"));
  }
}
