package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import mx.nexus.catalog.search.CatalogueSource;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.PartSearch;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.Question;
import mx.nexus.catalog.search.Vocabulary;
import mx.nexus.catalog.search.Words;
import mx.nexus.catalog.search.meilisearch.MeilisearchFailed;
import mx.nexus.catalog.search.meilisearch.MeilisearchIndex;
import mx.nexus.catalog.search.meilisearch.MeilisearchPartSearch;
import mx.nexus.catalog.search.meilisearch.MeilisearchServer;
import mx.nexus.platform.persistence.PlatformDatabase;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search server that the installation may have. One node of the cluster fills it and keeps it
 * in step with the catalogue; every node asks it as long as it is of the release that the node
 * itself has, and never waits for it.
 */
@ApplicationScoped
public class SearchServer {

  private static final Logger LOG = LoggerFactory.getLogger(SearchServer.class);
  private static final int LONGEST_ANSWER_MILLIS = 600;
  private static final int REST_MILLIS = 5_000;
  private static final int MOST_ASKING = 64;

  /** Held by the node that writes to the server. */
  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtext('nexus catalogue search server')) as held";

  private final Optional<MeilisearchServer> server;
  private volatile @Nullable UUID inStepWith;
  private volatile boolean answering = true;

  /** The one that the settings name. */
  public SearchServer() {
    this.server =
        MeilisearchServer.of(
            name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  /** Whether there is one at all. */
  public boolean isThere() {
    return server.isPresent();
  }

  /** The server as engine; empty when there is none. */
  public Optional<MeilisearchPartSearch> engine(Vocabulary vocabulary) {
    return server.map(there -> new MeilisearchPartSearch(there, vocabulary));
  }

  /** Whether it can be asked about a release. */
  public boolean isInStepWith(UUID release) {
    return release.equals(inStepWith);
  }

  /**
   * Asks it. A server that is slow or gone costs one question a moment, and is then left alone for
   * some seconds.
   */
  @Asynchronous
  @Timeout(LONGEST_ANSWER_MILLIS)
  @Bulkhead(MOST_ASKING)
  @CircuitBreaker(
      requestVolumeThreshold = 4,
      failureRatio = 0.5,
      delay = REST_MILLIS,
      delayUnit = ChronoUnit.MILLIS)
  public CompletionStage<Found> ask(PartSearch engine, Question question, Wanted wanted) {
    return CompletableFuture.completedFuture(engine.search(question, wanted));
  }

  /** Notes that a question could not be answered by it. */
  void failed(Throwable why) {
    if (answering) {
      answering = false;
      LOG.warn("The search server does not answer, the embedded index does: {}", why.toString());
    }
  }

  /** Sees that the server has what the catalogue has. */
  void keepInStep(CatalogDatabase catalogue, Words words) {
    server.ifPresent(there -> keepInStep(there, catalogue, words));
  }

  private void keepInStep(MeilisearchServer there, CatalogDatabase catalogue, Words words) {
    Optional<UUID> release = CatalogueSource.release(catalogue);
    if (release.isEmpty() || !there.isHealthy()) {
      return;
    }
    try {
      MeilisearchIndex index = new MeilisearchIndex(there);
      if (!index.isOf(release.get())
          || index.lastChange() != CatalogueSource.lastChange(catalogue)) {
        catalogue.transact(
            lock -> writeIfHeld(lock, index, release.get(), new CatalogueSource(catalogue, words)));
      }
      use(index.isOf(release.get()) ? release.get() : null);
    } catch (MeilisearchFailed e) {
      LOG.warn("The search server could not be brought up to date: {}", e.getMessage());
    }
  }

  private static void writeIfHeld(
      PlatformDatabase.Transaction lock,
      MeilisearchIndex index,
      UUID release,
      CatalogueSource source) {
    lock.update("set local idle_in_transaction_session_timeout = 0");
    if (lock.list(LOCK, row -> row.bool("held")).contains(false)) {
      return;
    }
    if (!index.isOf(release)) {
      LOG.info("The search server is being filled with the catalogue");
      index.make(release, source);
    } else if (index.follow(source)) {
      LOG.info("The search server follows the catalogue's changes");
    }
  }

  private void use(@Nullable UUID release) {
    if (release != null && (!release.equals(inStepWith) || !answering)) {
      LOG.info("The search server answers");
    }
    answering = true;
    inStepWith = release;
  }
}
