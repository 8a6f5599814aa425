package mx.nexus.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import mx.nexus.acceptance.Api;
import mx.nexus.acceptance.NexusProcess;
import mx.nexus.acceptance.Sources;
import mx.nexus.acceptance.Until;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.search.CatalogueSource;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.JudgedQueries;
import mx.nexus.catalog.search.JudgedQueries.Score;
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

  /** Of the system that this one succeeds; fewer when somebody tries out the benchmark itself. */
  private static final int PARTS =
      Integer.parseInt(System.getenv().getOrDefault("NEXUS_BENCH_PARTS", "1546976"));

  private static final int CLERKS = 8;
  private static final int ROUNDS = 20;
  private static final int HITS = 60;
  private static final int ASKED_OF_TRIGRAMS = 40;
  private static final double LEAST_RELEVANCE = 0.95;
  private static final Duration LONGEST_INDEX = Duration.ofMinutes(6);
  private static final String ALIKE = ", asked twice, the second round";
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
    List<Phase> phases = generate(nexus);
    double seconds = (System.nanoTime() - start) / 1e9;
    double fitment = phases.stream().filter(Phase::isFitment).mapToDouble(Phase::seconds).sum();
    figures.add(
        new Figure(
            String.format(
                Locale.ROOT,
                "load of a catalogue of %,d parts, its references and preview, and the search index",
                PARTS),
            "%s s, and %s s for the rows of fitment and their keys; in all %s s (%s)"
                .formatted(
                    Bench.number(seconds - fitment),
                    Bench.number(fitment),
                    Bench.number(seconds),
                    phases.stream().map(Phase::text).collect(Collectors.joining(", "))),
            "without fitment ≤ 180 s",
            seconds - fitment <= 180,
            "the index, and what is read for it"));
    SearchingShop shop = SearchingShop.open(nexus, DATABASE);
    awaitSearch(shop.shop().api());
    List<String> questions = questions(nexus);
    figures.addAll(tried("search in process", () -> inProcess(nexus, questions)));
    figures.addAll(tried("search over HTTP", () -> overHttp(nexus, shop, questions)));
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

  /** A line of what the loading says: seconds, and what they were spent on. */
  private record Phase(String text) {

    double seconds() {
      return Double.parseDouble(text.substring(0, text.indexOf(' ')));
    }

    boolean isFitment() {
      return text.contains("fitment") || text.endsWith("its keys");
    }
  }

  private static List<Phase> generate(NexusProcess nexus) throws IOException, InterruptedException {
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
    return text.lines()
        .map(String::strip)
        .filter(line -> line.matches("[\\d.]+ s .*"))
        .map(Phase::new)
        .toList();
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
      throws Exception {
    try (LucenePartSearch search = open(nexus)) {
      Understanding understanding =
          new Understanding(Words.ofTheCounter(), source(nexus).vocabulary());
      Engine engine = text -> search.search(understanding.of(text), Wanted.any(HITS));
      Load compared = compared(questions, engine::find);
      return List.of(
          inProcess(engine, nexus, questions),
          figure("the same by the embedded Lucene, one client" + ALIKE, compared, ""),
          relevance("the embedded Lucene", nexus, engine));
    }
  }

  /** An engine with what it needs to understand a text. */
  private interface Engine {
    Found find(String text);
  }

  private interface Asking {
    void ask(String question) throws Exception;
  }

  /** One round is discarded and the next one counts, whoever is asked. */
  private static Load compared(List<String> questions, Asking asking) throws Exception {
    for (String question : questions) {
      asking.ask(question);
    }
    List<Long> taken = new ArrayList<>();
    for (String question : questions) {
      long begin = System.nanoTime();
      asking.ask(question);
      taken.add(System.nanoTime() - begin);
    }
    return Load.of(taken);
  }

  private static Figure figure(String what, Load load, String more) {
    return new Figure(
        what,
        "p50 %s ms, p95 %s ms%s"
            .formatted(
                Bench.number(load.percentileMillis(50)),
                Bench.number(load.percentileMillis(95)),
                more),
        "for comparison",
        true,
        "");
  }

  /** The judged questions of the engines' contract, on this catalogue. */
  private static Figure relevance(String by, NexusProcess nexus, Engine engine) {
    JudgedQueries queries = new JudgedQueries(new CatalogDatabase(database(nexus)));
    Score score = queries.score(text -> engine.find(text).hits());
    return new Figure(
        "relevance of the answers by %s, %d of %d judged questions have a right answer here"
            .formatted(by, score.judged(), JudgedQueries.all().size()),
        String.format(
            Locale.ROOT,
            "nDCG@10 %.3f, right part first %.1f %%",
            score.gain(),
            score.first() * 100),
        "nDCG@10 ≥ 0.95, first ≥ 95 %",
        score.gain() >= LEAST_RELEVANCE && score.first() >= LEAST_RELEVANCE,
        "");
  }

  private static Figure inProcess(Engine engine, NexusProcess nexus, List<String> questions)
      throws IOException {
    List<Long> taken = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String question : questions) {
        long begin = System.nanoTime();
        engine.find(question);
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

  private static List<Figure> overHttp(
      NexusProcess nexus, SearchingShop shop, List<String> questions) throws IOException {
    Load.Work work =
        (client, turn) ->
            shop.ask(client, turn, questions.get((turn * 7 + client * 31) % questions.size()));
    WarmUp.run(nexus, CLERKS, work);
    return List.of(
        served(
            "search over HTTP, 8 clerks without a pause, own parts and their stock merged",
            Load.run(CLERKS, Duration.ofSeconds(20), work),
            "eight clients that never pause share two processors with the server"));
  }

  /** A question at each key: what was typed so far, a key every 150 to 250 ms, from each clerk. */
  private static List<Figure> typed(SearchingShop shop, List<String> questions) {
    List<Typist> clerks =
        IntStream.range(0, CLERKS).mapToObj(clerk -> new Typist(clerk, questions)).toList();
    return List.of(
        served(
            "the same asked at each key by 8 clerks who type a key every 150 to 250 ms",
            Load.run(
                CLERKS,
                Duration.ofSeconds(40),
                (client, turn) -> shop.ask(client, turn, clerks.get(client).next()),
                client -> clerks.get(client).pause()),
            "beginnings of words find most"));
  }

  private static Figure served(String what, Load load, String limit) {
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
  private static List<Figure> byMeilisearch(NexusProcess nexus, List<String> questions)
      throws Exception {
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
      Engine engine = text -> search.search(understanding.of(text), Wanted.any(HITS));
      Load load = compared(questions, engine::find);
      String takes =
          "; index in %s s, %d MB on disk, %d MB of memory at most"
              .formatted(
                  Bench.number(seconds),
                  process.dataBytes() >> 20,
                  process.residentKibibytes() >> 10);
      return List.of(
          figure("the same by a real Meilisearch through our engine for it" + ALIKE, load, takes),
          relevance("a real Meilisearch", nexus, engine));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Full text and trigrams over name, brand, numbers and vehicles, as one would do without us. */
  private static List<Figure> byPostgres(NexusProcess nexus, List<String> questions)
      throws Exception {
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
      List<String> some = some(questions);
      List<Figure> figures =
          List.of(
              postgres(
                  connection,
                  "the same by PostgreSQL full text (no typing errors, no synonyms)" + ALIKE,
                  "select id from bench_part where to_tsvector('spanish', words)"
                      + " @@ plainto_tsquery('spanish', ?) limit 60",
                  questions),
              postgres(
                  connection,
                  "the same by PostgreSQL trigrams, %d of %d questions%s"
                      .formatted(some.size(), questions.size(), ALIKE),
                  "select id from bench_part where words %> ? order by words <->> ? limit 60",
                  some));
      statement.execute("drop table bench_part");
      return figures;
    }
  }

  /** Evenly from all of them: trigrams take seconds for each. */
  private static List<String> some(List<String> questions) {
    int each = Math.max(1, questions.size() / ASKED_OF_TRIGRAMS);
    return IntStream.range(0, Math.min(ASKED_OF_TRIGRAMS, questions.size()))
        .mapToObj(i -> questions.get(i * each))
        .toList();
  }

  private static Figure postgres(
      Connection connection, String what, String sql, List<String> questions) throws Exception {
    try (PreparedStatement search = connection.prepareStatement(sql)) {
      int parameters = search.getParameterMetaData().getParameterCount();
      return figure(
          what,
          compared(
              questions,
              question -> {
                for (int i = 1; i <= parameters; i++) {
                  search.setString(i, question);
                }
                try (ResultSet rows = search.executeQuery()) {
                  while (rows.next()) {
                    rows.getInt(1);
                  }
                }
              }),
          "");
    }
  }
}
