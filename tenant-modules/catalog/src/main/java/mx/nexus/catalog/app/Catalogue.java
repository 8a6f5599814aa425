package mx.nexus.catalog.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import mx.nexus.catalog.search.CatalogueSource;
import mx.nexus.catalog.search.Names;
import mx.nexus.catalog.search.PartSearch;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.PartsAmong;
import mx.nexus.catalog.search.Understanding;
import mx.nexus.catalog.search.Words;
import mx.nexus.catalog.search.lucene.EmbeddedIndex;
import mx.nexus.catalog.search.lucene.IndexFolder;
import mx.nexus.platform.config.Settings;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shared catalogue as this node has it: its database and the index of the release that is
 * loaded. Looks every few seconds whether there is a newer one; until it is ready the former one
 * answers, and without any the shop's own parts do alone.
 */
@ApplicationScoped
public class Catalogue {

  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
  private static final int LOOK_SECONDS = 5;
  private static final int MOST_WARMED = 60;
  private static final String VEHICLES =
      """
      select md5(coalesce(
               string_agg(concat_ws(' ', v.id, v.year, mk.name, m.name, e.name, e.litres, v.body),
                          ';' order by v.id), '')) as vehicles
        from vehicle v
        join vehicle_model m on m.id = v.model_id
        join vehicle_make mk on mk.id = m.make_id
        join vehicle_engine e on e.id = v.engine_id
      """;

  private final Words words;
  private final Optional<CatalogDatabase> database;
  private final IndexFolder folder;
  private final SearchServer server;
  private final SearchMetrics metrics;
  private final ScheduledExecutorService looking =
      Executors.newScheduledThreadPool(2, Catalogue::daemon);
  private volatile @Nullable Ready ready;

  /** What is needed to answer a question. */
  private record Ready(EmbeddedIndex index, Looking looking) {}

  /**
   * What answers a question: the engine, and what understands questions and names for it.
   *
   * @param release of the catalogue that it answers from
   * @param vehicles stands for all vehicles and their names: another when any of them is
   * @param among the embedded index, which knows where the parts of a shop are
   * @param questions what texts ask for
   */
  public record Looking(
      UUID release,
      String vehicles,
      PartSearch search,
      PartsAmong among,
      Understanding understanding,
      Names names,
      UnderstoodTexts questions) {}

  @SuppressWarnings("NullAway")
  protected Catalogue() {
    this.words = new Words();
    this.database = Optional.empty();
    this.folder = null;
    this.server = null;
    this.metrics = null;
  }

  @Inject
  public Catalogue(Settings settings, SearchServer server, SearchMetrics metrics) {
    this.words = Words.ofTheCounter();
    this.database = CatalogDatabase.of(ConfigProvider.getConfig());
    this.folder = new IndexFolder(settings.dataDir());
    this.server = server;
    this.metrics = metrics;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    if (database.isPresent()) {
      lookAgainAndAgain(this::look);
      if (server.isThere()) {
        lookAgainAndAgain(catalogue -> server.keepInStep(catalogue, words));
      }
    }
  }

  private void lookAgainAndAgain(Consumer<CatalogDatabase> at) {
    ScheduledFuture<?> unused =
        looking.scheduleWithFixedDelay(() -> look(at), 0, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** SQL in the catalogue; empty when the installation has none. */
  public Optional<CatalogDatabase> database() {
    return database;
  }

  /** Answers by the index, unless there is none. */
  public <T> Optional<T> find(Function<Looking, T> answer) {
    Ready now = ready;
    return now == null ? Optional.empty() : Optional.of(answer.apply(now.looking()));
  }

  @PreDestroy
  void stop() {
    looking.shutdownNow();
    Ready last = ready;
    if (last != null) {
      last.index().close();
    }
    database.ifPresent(CatalogDatabase::close);
  }

  private void look(Consumer<CatalogDatabase> at) {
    try {
      database.ifPresent(at);
    } catch (RuntimeException e) {
      LOG.warn("The catalogue could not be looked at: {}", e.toString());
    }
  }

  private void look(CatalogDatabase catalogue) {
    Optional<UUID> release = CatalogueSource.release(catalogue);
    Ready now = ready;
    if (release.isEmpty()) {
      return;
    }
    CatalogueSource source = new CatalogueSource(catalogue, words);
    if (now != null && now.index().release().equals(release.get())) {
      now.index().follow(folder, source).ifPresent(index -> use(index, source, catalogue));
      return;
    }
    EmbeddedIndex.open(folder, release.get(), source)
        .ifPresent(index -> use(index, source, catalogue));
  }

  private void use(EmbeddedIndex index, CatalogueSource source, CatalogDatabase catalogue) {
    Ready former = ready;
    PartSearch search =
        new PartEngines(
            server, index.release(), server.engine(index.vocabulary()), index.search(), metrics);
    Understanding understanding = new Understanding(words, index.vocabulary());
    UnderstoodTexts questions = new UnderstoodTexts(understanding, metrics.cache("questions"));
    String vehicles = catalogue.required(VEHICLES, row -> row.text("vehicles"));
    ready =
        new Ready(
            index,
            new Looking(
                index.release(),
                vehicles,
                search,
                index.search(),
                understanding,
                source.names(),
                questions));
    LOG.info("The catalogue answers with {} parts", index.search().size());
    if (former == null || !former.index().release().equals(index.release())) {
      warmUp(index, source, understanding);
    }
    if (former != null) {
      // Whoever is looking in it right now may finish.
      ScheduledFuture<?> unused =
          looking.schedule(() -> former.index().close(), LOOK_SECONDS, TimeUnit.SECONDS);
    }
  }

  /**
   * Every node asks for each kind of part once, so that the first clerk does not wait for disks.
   */
  private static void warmUp(
      EmbeddedIndex index, CatalogueSource source, Understanding understanding) {
    source
        .typeNames()
        .forEach(name -> index.search().search(understanding.of(name), Wanted.any(MOST_WARMED)));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "catalogue");
    thread.setDaemon(true);
    return thread;
  }
}
