package mx.nexus.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import mx.nexus.acceptance.Api;
import mx.nexus.acceptance.NexusProcess;
import mx.nexus.acceptance.Sources;
import mx.nexus.acceptance.Until;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.search.CatalogueSource;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.Understanding;
import mx.nexus.catalog.search.Vocabulary;
import mx.nexus.catalog.search.Words;
import mx.nexus.catalog.search.lucene.IndexFolder;
import mx.nexus.catalog.search.lucene.LucenePartSearch;
import mx.nexus.catalog.search.meilisearch.MeilisearchIndex;
import mx.nexus.catalog.search.meilisearch.MeilisearchPartSearch;
import mx.nexus.catalog.search.meilisearch.MeilisearchServer;
import mx.nexus.platform.testing.MeilisearchProcess;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The catalogue at the size of the system that this one succeeds: loading it, and the counter's
 * questions in process, over HTTP and by PostgreSQL's own means on the same rows.
 */
final class CatalogueBench implements Benchmark {

  private static final int PARTS = 1_546_976;
  private static final int CLERKS = 8;
  private static final int ROUNDS = 20;
  private static final int HITS = 60;
  private static final Duration LONGEST_INDEX = Duration.ofMinutes(6);
  private static final String DATABASE = "nexus_catalog";
  private static final Path QUESTIONS =
      Sources.ROOT.resolve("tenant-modules/catalog/src/test/resources/catalog/relevance.csv");

  @Override
  public String name() {
    return "catalogue";
  }

  @Override
  public List<Figure> measure(NexusProcess nexus) throws Exception {
    List<Figure> figures = new ArrayList<>();
    long start = System.nanoTime();
    String phases = generate(nexus);
    double seconds = (System.nanoTime() - start) / 1e9;
    figures.add(
        new Figure(
            "load of a catalogue of 1,546,976 parts with fitment and search index, generated",
            Bench.number(seconds) + " s (" + phases + ")",
            "parts and index ≤ 180 s",
            seconds <= 180,
            "making the keys of fifteen million rows of fitment"));
    SearchingShop shop = SearchingShop.open(nexus, DATABASE);
    awaitSearch(shop.shop().api());
    List<String> questions = questions(nexus);
    figures.addAll(tried("search in process", () -> inProcess(nexus, questions)));
    figures.addAll(tried("search over HTTP", () -> overHttp(shop, questions)));
    figures.addAll(tried("the same typed", () -> typed(shop, questions)));
    figures.addAll(tried("the same by PostgreSQL", () -> byPostgres(nexus, questions)));
    figures.addAll(tried("the same by Meilisearch", () -> byMeilisearch(nexus, questions)));
    return figures;
  }

  private interface Part {
    List<Figure> measure() throws Exception;
  }

  /** After minutes of loading, one part that fails does not take the others with it. */
  private static List<Figure> tried(String what, Part part) {
    try {
      return part.measure();
    } catch (Exception e) {
      return List.of(new Figure(what, "not measured", "", false, Bench.oneLine(e)));
    }
  }

  private static String generate(NexusProcess nexus) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Sources.ROOT.resolve("nexus").toString(),
                "catalog",
                "generate",
                "--parts",
                Integer.toString(PARTS),
                "--data",
                nexus.data().toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(text);
    }
    return String.join(
        ", ",
        text.lines().map(String::strip).filter(line -> line.matches("[\\d.]+ s .*")).toList());
  }

  private static void awaitSearch(Api api) {
    Until.within(
        LONGEST_INDEX,
        () ->
            api.get("/pos/api/catalog/search?q=" + encoded("balata tsuru"))
                        .json()
                        .path("items")
                        .size()
                    > 0
                ? Optional.of(true)
                : Optional.empty(),
        () -> "the catalogue does not answer");
  }

  /** The judged questions, and as many numbers as they are. */
  private static List<String> questions(NexusProcess nexus) throws IOException {
    List<String> questions =
        new ArrayList<>(
            Files.readAllLines(QUESTIONS).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.substring(0, line.indexOf(';')))
                .toList());
    nexus
        .databases()
        .list(
            DATABASE,
            "select lower(number) from part_number where part_id % 9001 = 17 order by part_id"
                + " limit 180")
        .forEach(row -> questions.add(row.get(0)));
    return questions;
  }

  private static LucenePartSearch open(NexusProcess nexus) {
    CatalogueSource source = source(nexus);
    UUID release = source.release().orElseThrow();
    Path index = new IndexFolder(nexus.data()).make(release, source).orElseThrow();
    return LucenePartSearch.open(index, source.vocabulary());
  }

  private static CatalogueSource source(NexusProcess nexus) {
    return new CatalogueSource(new CatalogDatabase(database(nexus)), Words.ofTheCounter());
  }

  private static DataSource database(NexusProcess nexus) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {nexus.databases().port()});
    source.setDatabaseName(DATABASE);
    source.setUser("postgres");
    source.setPassword(nexus.databases().password());
    return source;
  }

  private static List<Figure> inProcess(NexusProcess nexus, List<String> questions)
      throws IOException {
    try (LucenePartSearch search = open(nexus)) {
      return List.of(inProcess(search, nexus, questions));
    }
  }

  private static Figure inProcess(
      LucenePartSearch search, NexusProcess nexus, List<String> questions) throws IOException {
    Vocabulary vocabulary = source(nexus).vocabulary();
    Understanding understanding = new Understanding(Words.ofTheCounter(), vocabulary);
    List<Long> taken = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String question : questions) {
        long begin = System.nanoTime();
        search.search(understanding.of(question), Wanted.any(HITS));
        if (round >= ROUNDS / 2) {
          taken.add(System.nanoTime() - begin);
        }
      }
    }
    Load load = Load.of(taken);
    double p95 = load.percentileMillis(95);
    return new Figure(
        "search in process, %d questions with typing errors, vehicles and numbers (Lucene)"
            .formatted(questions.size()),
        "p50 %s ms, p95 %s ms, p99 %s ms; index %d MB on disk"
            .formatted(
                Bench.number(load.percentileMillis(50)),
                Bench.number(p95),
                Bench.number(load.percentileMillis(99)),
                megabytes(nexus.data().resolve("search"))),
        "p95 ≤ 4 ms",
        p95 <= 4,
        "unions of the vehicles of a model over many years");
  }

  private static long megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum()
          >> 20;
    }
  }

  private static List<Figure> overHttp(SearchingShop shop, List<String> questions) {
    Load.Work work =
        (client, turn) ->
            shop.ask(client, turn, questions.get((turn * 7 + client * 31) % questions.size()));
    Load.settle(CLERKS, work);
    return List.of(
        figure(
            "search over HTTP, 8 clerks without a pause, own parts and their stock merged",
            Load.run(CLERKS, Duration.ofSeconds(20), work),
            "eight clients that never pause share two processors with the server"));
  }

  /** A question at each key: what was typed so far, a key every 150 to 250 ms, from each clerk. */
  private static List<Figure> typed(SearchingShop shop, List<String> questions) {
    List<Typist> clerks =
        IntStream.range(0, CLERKS).mapToObj(clerk -> new Typist(clerk, questions)).toList();
    return List.of(
        figure(
            "the same asked at each key by 8 clerks who type a key every 150 to 250 ms",
            Load.run(
                CLERKS,
                Duration.ofSeconds(40),
                (client, turn) -> shop.ask(client, turn, clerks.get(client).next()),
                client -> clerks.get(client).pause()),
            "beginnings of words find most"));
  }

  private static Figure figure(String what, Load load, String limit) {
    double p95 = load.percentileMillis(95);
    return new Figure(
        what,
        "p50 %s ms, p95 %s ms, %s questions/s"
            .formatted(
                Bench.number(load.percentileMillis(50)),
                Bench.number(p95),
                Bench.number(load.perSecond())),
        "p95 ≤ 12 ms",
        p95 <= 12,
        limit);
  }

  /** Somebody who types one question after another; the same keys in every run. */
  private static final class Typist {

    private static final int SHORTEST = 2;
    private static final int FASTEST_KEY_MILLIS = 150;
    private static final int SLOWEST_KEY_MILLIS = 250;

    private final Random random;
    private final List<String> questions;
    private String text = "";
    private int keys;

    Typist(int seed, List<String> questions) {
      this.random = new Random(seed);
      this.questions = questions;
    }

    /** What stands in the box after the next key. */
    String next() {
      if (keys >= text.length()) {
        text = questions.get(random.nextInt(questions.size()));
        keys = Math.min(SHORTEST, text.length()) - 1;
      }
      keys++;
      return text.substring(0, keys);
    }

    Duration pause() {
      return Duration.ofMillis(random.nextInt(FASTEST_KEY_MILLIS, SLOWEST_KEY_MILLIS + 1));
    }
  }

  /** The same questions as our engine for a real Meilisearch puts them. */
  private static List<Figure> byMeilisearch(NexusProcess nexus, List<String> questions) {
    Optional<MeilisearchProcess> started = MeilisearchProcess.start();
    if (started.isEmpty()) {
      return List.of(
          new Figure(
              "the same by Meilisearch",
              "not measured: " + MeilisearchProcess.PACKAGE + " cannot be had",
              "for comparison",
              true,
              ""));
    }
    try (MeilisearchProcess process = started.get()) {
      CatalogueSource source = source(nexus);
      MeilisearchServer server = new MeilisearchServer(process.url(), process.masterKey());
      long start = System.nanoTime();
      new MeilisearchIndex(server).make(source.release().orElseThrow(), source);
      double seconds = (System.nanoTime() - start) / 1e9;
      Vocabulary vocabulary = source.vocabulary();
      Understanding understanding = new Understanding(Words.ofTheCounter(), vocabulary);
      MeilisearchPartSearch search = new MeilisearchPartSearch(server, vocabulary);
      List<Long> taken = new ArrayList<>();
      for (int round = 0; round < 2; round++) {
        for (String question : questions) {
          long begin = System.nanoTime();
          search.search(understanding.of(question), Wanted.any(HITS));
          if (round > 0) {
            taken.add(System.nanoTime() - begin);
          }
        }
      }
      Load load = Load.of(taken);
      return List.of(
          new Figure(
              "the same by a real Meilisearch, one client, through our engine for it",
              "p50 %s ms, p95 %s ms; index in %s s, %d MB on disk, %d MB of memory at most"
                  .formatted(
                      Bench.number(load.percentileMillis(50)),
                      Bench.number(load.percentileMillis(95)),
                      Bench.number(seconds),
                      process.dataBytes() >> 20,
                      process.residentKibibytes() >> 10),
              "for comparison",
              true,
              "one request to the server for each reading of a question"));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Full text and trigrams over name, brand, numbers and vehicles, as one would do without us. */
  private static List<Figure> byPostgres(NexusProcess nexus, List<String> questions)
      throws SQLException {
    try (Connection connection = database(nexus).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set maintenance_work_mem = '512MB'");
      statement.execute(
          """
          create unlogged table bench_part as
          select p.id, lower(p.name || ' ' || b.name || ' ' || p.number || ' '
                   || coalesce(v.vehicles, '')) as words
            from part p join part_brand b on b.id = p.brand_id
            left join part_vehicle_preview v on v.part_id = p.id
          """);
      statement.execute(
          "create index bench_part_text on bench_part using gin (to_tsvector('spanish', words))");
      statement.execute("create extension if not exists pg_trgm");
      statement.execute(
          "create index bench_part_trgm on bench_part using gin (words gin_trgm_ops)");
      statement.execute("analyze bench_part");
      List<Figure> figures =
          List.of(
              postgres(
                  connection,
                  "the same by PostgreSQL full text (no typing errors, no synonyms)",
                  "select id from bench_part where to_tsvector('spanish', words)"
                      + " @@ plainto_tsquery('spanish', ?) limit 60",
                  questions),
              postgres(
                  connection,
                  "the same by PostgreSQL trigrams",
                  "select id from bench_part where words %> ? order by words <->> ? limit 60",
                  questions.subList(0, 40)));
      statement.execute("drop table bench_part");
      return figures;
    }
  }

  private static Figure postgres(
      Connection connection, String what, String sql, List<String> questions) throws SQLException {
    List<Long> taken = new ArrayList<>();
    try (PreparedStatement search = connection.prepareStatement(sql)) {
      int parameters = search.getParameterMetaData().getParameterCount();
      for (String question : questions) {
        long begin = System.nanoTime();
        for (int i = 1; i <= parameters; i++) {
          search.setString(i, question);
        }
        try (ResultSet rows = search.executeQuery()) {
          while (rows.next()) {
            rows.getInt(1);
          }
        }
        taken.add(System.nanoTime() - begin);
      }
    }
    Load load = Load.of(taken);
    return new Figure(
        what,
        "p50 %s ms, p95 %s ms"
            .formatted(
                Bench.number(load.percentileMillis(50)), Bench.number(load.percentileMillis(95))),
        "for comparison",
        true,
        "reads and ranks every match");
  }
}
