package mx.nexus.catalog.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.search.CatalogueSource;
import mx.nexus.catalog.search.Words;
import mx.nexus.catalog.search.lucene.IndexFolder;
import mx.nexus.catalog.search.meilisearch.MeilisearchFailed;
import mx.nexus.catalog.search.meilisearch.MeilisearchIndex;
import mx.nexus.catalog.search.meilisearch.MeilisearchServer;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.command.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code nexus catalog reindex}: makes the search index of this machine anew. */
@Command(name = "reindex", description = "Makes the search index of this machine anew.")
final class IndexCommand implements Callable<Integer> {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  @ParentCommand private CatalogCommand catalog;

  @Override
  public Integer call() {
    try (Workplace.Site site = catalog.enter()) {
      long start = System.nanoTime();
      CatalogueSource source = source(site);
      if (new IndexFolder(site.data()).makeAnew(release(source), source).isEmpty()) {
        throw new CommandFailed("Another process is making the index right now.");
      }
      System.out.println("Indexed in %.1f s".formatted((System.nanoTime() - start) / 1e9));
      MeilisearchServer.of(name -> Optional.ofNullable(System.getenv(name)))
          .ifPresent(server -> fill(server, source));
    }
    return 0;
  }

  private static void fill(MeilisearchServer server, CatalogueSource source) {
    long start = System.nanoTime();
    try {
      new MeilisearchIndex(server).make(release(source), source);
    } catch (MeilisearchFailed e) {
      throw new CommandFailed("The search server could not be filled: " + e.getMessage(), e);
    }
    System.out.println(
        "Search server %s filled in %.1f s".formatted(server, (System.nanoTime() - start) / 1e9));
  }

  /**
   * Sees that there is an index of the catalogue that was just loaded: makes it, or waits for the
   * running server that was quicker to begin.
   */
  static void ensure(Workplace.Site site) {
    CatalogueSource source = source(site);
    IndexFolder folder = new IndexFolder(site.data());
    UUID release = release(source);
    Instant end = Instant.now().plus(LONGEST_WAIT);
    while (folder.make(release, source).isEmpty()) {
      if (Instant.now().isAfter(end)) {
        throw new CommandFailed("The catalogue is loaded; its index is still being made.");
      }
      pause();
    }
  }

  private static CatalogueSource source(Workplace.Site site) {
    return new CatalogueSource(new CatalogDatabase(site.shared()), Words.ofTheCounter());
  }

  private static UUID release(CatalogueSource source) {
    return source
        .release()
        .orElseThrow(
            () -> new CommandFailed("The catalogue is empty; fill it by: nexus catalog generate"));
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted.", e);
    }
  }
}
