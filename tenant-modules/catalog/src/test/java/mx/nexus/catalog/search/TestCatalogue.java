package mx.nexus.catalog.search;

import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.generate.CatalogueGeneration;
import mx.nexus.catalog.generate.Phases;
import mx.nexus.platform.testing.TestPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A generated catalogue in a database of its own, the same in every run. */
public final class TestCatalogue {

  private static final long SEED = 7;

  private static @Nullable CatalogDatabase large;

  private TestCatalogue() {}

  /** Of 200,000 parts, made once for all tests that only read it. */
  public static synchronized CatalogDatabase large() {
    CatalogDatabase made = large;
    if (made == null) {
      made = of(200_000);
      large = made;
    }
    return made;
  }

  /** Of so many parts. */
  public static CatalogDatabase of(int parts) {
    return new CatalogDatabase(TestPostgres.dataSource(database(parts)));
  }

  /** The name of a database of its own with so many parts. */
  static String database(int parts) {
    String database = TestPostgres.newDatabase();
    Flyway.configure()
        .dataSource(TestPostgres.dataSource(database))
        .locations("classpath:db/migration/shared/catalog")
        .load()
        .migrate();
    new CatalogueGeneration(parts, SEED)
        .fill(TestPostgres.dataSource(database), new Phases(line -> {}));
    return database;
  }
}
