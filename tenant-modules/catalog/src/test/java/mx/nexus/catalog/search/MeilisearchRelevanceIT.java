package mx.nexus.catalog.search;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;
import java.util.Optional;
import mx.nexus.catalog.search.meilisearch.MeilisearchIndex;
import mx.nexus.catalog.search.meilisearch.MeilisearchPartSearch;
import mx.nexus.catalog.search.meilisearch.MeilisearchServer;
import mx.nexus.platform.testing.MeilisearchProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A real Meilisearch server; left out where it cannot be had. */
class MeilisearchRelevanceIT extends PartSearchContract {

  private static @Nullable MeilisearchProcess process;
  private static @Nullable PartSearch search;

  @BeforeAll
  static void index() {
    Optional<MeilisearchProcess> started = MeilisearchProcess.start();
    assumeTrue(
        started.isPresent(),
        MeilisearchProcess.PACKAGE + " cannot be had, so Meilisearch is not tested");
    process = started.orElseThrow();
    MeilisearchServer server = new MeilisearchServer(process.url(), process.masterKey());
    CatalogueSource source = new CatalogueSource(TestCatalogue.large(), Words.ofTheCounter());
    new MeilisearchIndex(server).make(source.release().orElseThrow(), source);
    search = new MeilisearchPartSearch(server, source.vocabulary());
  }

  @AfterAll
  static void stop() {
    if (process != null) {
      process.close();
    }
  }

  @Override
  PartSearch engine() {
    return Objects.requireNonNull(search);
  }
}
