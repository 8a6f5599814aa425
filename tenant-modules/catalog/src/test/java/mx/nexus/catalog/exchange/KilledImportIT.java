package mx.nexus.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.exchange.format.RowKind;
import mx.nexus.catalog.search.TestCatalogue;
import mx.nexus.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process of an import is killed in the middle, and the import is run again to its end. */
class KilledImportIT {

  private static final int PARTS = 1_500;
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final List<String> TABLES =
      List.of(
          "part",
          "part_number",
          "part_attribute",
          "vehicle_parts",
          "part_interchange",
          "catalogue_change",
          "catalogue_release",
          "catalogue_import");

  private static final String EMPTY =
      TestPostgres.migratedDatabase("classpath:db/migration/shared/catalog");

  private final CatalogDatabase catalogue = TestCatalogue.of(PARTS);
  private final String database =
      catalogue.required("select current_database() as name", row -> row.text("name"));
  private final List<Process> processes = new ArrayList<>();

  @TempDir private Path folder;

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void killedWhileReadingItGoesOnBehindWhatItHadRead() throws Exception {
    String part =
        catalogue.required(
            "select b.code || ',' || p.number as name from part p join part_brand b"
                + " on b.id = p.brand_id order by p.id limit 1",
            row -> row.text("name"));
    Path file =
        write(
            "brand,number,kind,other_number\n"
                + IntStream.rangeClosed(1, 50_000)
                    .mapToObj(i -> part + ",aftermarket,Q" + i + "\n")
                    .collect(Collectors.joining()));
    long before = count("part_number");
    gate("import_progress", "before update", "row", "when (new.records >= 40000)");

    killAtTheGate("change", file);

    long read =
        catalogue.required(
            "select records from import_progress where not complete",
            row -> row.longValue("records"));
    assertThat(read).isBetween(1L, 39_999L);
    assertThat(count("part_number")).isEqualTo(before);
    assertThat(toTheEnd("change", file))
        .contains(String.format(Locale.ROOT, "goes on behind record %,d", read));
    assertThat(count("part_number")).isEqualTo(before + 50_000);
    assertThat(count("import_number")).isZero();
  }

  @Test
  void killedWhileMergingItHasChangedNothing() throws Exception {
    Path file = write("brand,number,type,name\nbosch,KILLED-1,brake-pads,Balata\n");
    List<String> before = fingerprints();
    gate("catalogue_change", "before insert", "statement", "");

    killAtTheGate("change", file);

    assertThat(fingerprints()).isEqualTo(before);
    toTheEnd("change", file);
    assertThat(count("part")).isEqualTo(PARTS + 1L);
    assertThat(count("catalogue_change")).isEqualTo(1);
  }

  @Test
  void killedBetweenMakingTheNewCatalogueAndExchangingBothItHasReplacedNothing() throws Exception {
    CatalogueExport export = new CatalogueExport(catalogue, null);
    Path parts = folder.resolve("parts.csv");
    export.csv(parts, RowKind.PARTS, false);
    Path fitment = folder.resolve("fitment.csv");
    export.csv(fitment, RowKind.FITMENT, false);
    List<String> before = fingerprints();
    String fitments = fingerprint("vehicle_parts");

    killAtTheGate("full", parts, fitment);

    CatalogDatabase next = new CatalogDatabase(TestPostgres.dataSource(database + "_next"));
    assertThat(count(next, "catalogue_release")).as("the new one is whole").isEqualTo(1);
    assertThat(fingerprints()).isEqualTo(before);
    toTheEnd("full", parts, fitment);
    assertThat(count("catalogue_release where source like 'imported: %'")).isEqualTo(1);
    assertThat(count("part")).isEqualTo(PARTS);
    assertThat(fingerprint("vehicle_parts")).isEqualTo(fitments);
    assertThat(count("part_attribute")).as("was in none of the files").isZero();
    assertThat(count("pg_database where datname like '" + database + "\\_%'")).isZero();
  }

  /** Whoever touches the table waits there until the gate is opened. */
  private void gate(String table, String when, String each, String condition) {
    catalogue.update(
        """
        create or replace function wait_at_the_gate() returns trigger language plpgsql as $$
        begin
          perform pg_advisory_xact_lock(%d);
          return new;
        end $$
        """
            .formatted(ImportProcess.GATE));
    catalogue.update(
        "create trigger gate %s on %s for each %s %s execute function wait_at_the_gate()"
            .formatted(when, table, each, condition));
  }

  private void killAtTheGate(String how, Path... files) throws Exception {
    try (Connection keeper = TestPostgres.dataSource(database).getConnection();
        Statement statement = keeper.createStatement()) {
      statement.execute("select pg_advisory_lock(%d)".formatted(ImportProcess.GATE));
      Process process = start(how, "begin", files);
      awaitAtTheGate(process);
      process.destroyForcibly();
      assertThat(process.waitFor()).as("SIGKILL").isEqualTo(128 + 9);
    }
  }

  private void awaitAtTheGate(Process process) throws IOException {
    Instant end = Instant.now().plus(LONGEST);
    while (count(
            "pg_locks where locktype = 'advisory' and not granted and objid = "
                + ImportProcess.GATE)
        == 0) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        process.destroyForcibly();
        throw new AssertionError("The import did not come to the gate: " + output(process));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private String toTheEnd(String how, Path... files) throws Exception {
    Process process = start(how, "resume", files);
    String output = output(process);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private Process start(String how, String where, Path... files) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                ImportProcess.class.getName(),
                Integer.toString(TestPostgres.port()),
                database,
                EMPTY,
                how,
                where,
                folder.resolve("errors.csv").toString()));
    for (Path file : files) {
      command.add(file.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .put(
            "CLASSPATH",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Path write(String content) {
    try {
      return Files.writeString(folder.resolve("file.csv"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> fingerprints() {
    return TABLES.stream().map(table -> table + " " + fingerprint(table)).toList();
  }

  private String fingerprint(String table) {
    return catalogue.required(
        "select count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) as f from "
            + table
            + " t",
        row -> row.text("f"));
  }

  private long count(String from) {
    return count(catalogue, from);
  }

  private static long count(CatalogDatabase database, String from) {
    return database.required("select count(*) as n from " + from, row -> row.longValue("n"));
  }
}
