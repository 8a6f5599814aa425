package mx.nexus.catalog.search;

import java.nio.file.Path;
import java.util.UUID;
import mx.nexus.catalog.search.lucene.IndexFolder;
import mx.nexus.catalog.search.lucene.LucenePartSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine. */
class LuceneRelevanceIT extends PartSearchContract {

  @TempDir static Path data;

  private static LucenePartSearch search;

  @BeforeAll
  static void index() {
    CatalogueSource source = new CatalogueSource(TestCatalogue.large(), Words.ofTheCounter());
    UUID release = source.release().orElseThrow();
    search =
        LucenePartSearch.open(
            new IndexFolder(data).make(release, source).orElseThrow(), source.vocabulary());
  }

  @AfterAll
  static void close() {
    search.close();
  }

  @Override
  PartSearch engine() {
    return search;
  }
}
