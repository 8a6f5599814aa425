package mx.nexus.catalog.app;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import mx.nexus.catalog.search.Found;
import mx.nexus.catalog.search.PartSearch;
import mx.nexus.catalog.search.Question;

/**
 * What answers on this node: the search server when there is one, and the embedded index whenever
 * the server does not answer at once.
 */
final class PartEngines implements PartSearch {

  private final SearchServer server;
  private final UUID release;
  private final Optional<? extends PartSearch> remote;
  private final PartSearch embedded;
  private final SearchMetrics metrics;

  PartEngines(
      SearchServer server,
      UUID release,
      Optional<? extends PartSearch> remote,
      PartSearch embedded,
      SearchMetrics metrics) {
    this.server = server;
    this.release = release;
    this.remote = remote;
    this.embedded = embedded;
    this.metrics = metrics;
  }

  @Override
  public Found search(Question question, Wanted wanted) {
    long begin = System.nanoTime();
    Optional<Found> answer =
        server.isInStepWith(release)
            ? remote.flatMap(engine -> byServer(engine, question, wanted))
            : Optional.empty();
    Found found = answer.orElseGet(() -> embedded.search(question, wanted));
    metrics.answered(
        answer.isPresent() ? "server" : "embedded", Duration.ofNanos(System.nanoTime() - begin));
    return found;
  }

  private Optional<Found> byServer(PartSearch engine, Question question, Wanted wanted) {
    try {
      return Optional.of(server.ask(engine, question, wanted).toCompletableFuture().join());
    } catch (CompletionException e) {
      server.failed(e.getCause() == null ? e : e.getCause());
      return Optional.empty();
    }
  }
}
