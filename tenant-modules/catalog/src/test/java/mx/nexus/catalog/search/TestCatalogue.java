package mx.nexus.catalog.search;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.generate.CatalogueGeneration;
import mx.nexus.catalog.generate.Phases;
import mx.nexus.platform.testing.TestPostgres;

/** A generated catalogue in a database of its own, the same in every run. */
public final class TestCatalogue {

  private static final long SEED = 7;

  private static final Map<Integer, String> MADE = new HashMap<>();

  private TestCatalogue() {}

  /** Of 200,000 parts, made once for all tests that only read it. */
  public static CatalogDatabase large() {
    return open(made(200_000));
  }

  /** Of so many parts, for whoever changes it: a copy of one made once, as another release. */
  public static CatalogDatabase of(int parts) {
    return open(database(parts));
  }

  /** The name of a database of its own with so many parts. */
  static String database(int parts) {
    String copy = TestPostgres.copyOf(made(parts));
    open(copy).update("update catalogue_release set id = ?", UUID.randomUUID());
    return copy;
  }

  private static synchronized String made(int parts) {
    return MADE.computeIfAbsent(parts, TestCatalogue::generated);
  }

  private static String generated(int parts) {
    String name = TestPostgres.migratedDatabase("classpath:db/migration/shared/catalog");
    new CatalogueGeneration(parts, SEED)
        .fill(TestPostgres.dataSource(name), new Phases(line -> {}));
    return name;
  }

  private static CatalogDatabase open(String name) {
    return new CatalogDatabase(TestPostgres.dataSource(name));
  }
}
