package mx.nexus.provisioning.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The migrations that a build brings, taken out of its web application: so what migrates and what
 * runs are always of one build.
 */
public final class Migrations {

  private static final String PREFIX = "db/migration/";
  private static final Pattern OUR_JAR = Pattern.compile("WEB-INF/lib/nexus-[a-z-]+\\.jar");
  private static final Pattern FILE = Pattern.compile("V(\\d+)__\\w+\\.sql");

  private final Path folder;

  private Migrations(Path folder) {
    this.folder = folder;
  }

  /** Migrations that lie in {@code master}, {@code shared} and {@code tenant} under a folder. */
  public static Migrations in(Path folder) {
    return new Migrations(folder);
  }

  /** Takes them out of a WAR into a folder, which is emptied first. */
  public static Migrations ofWar(Path war, Path folder) {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      deleteAll(folder);
      List<? extends ZipEntry> jars =
          zip.stream().filter(entry -> OUR_JAR.matcher(entry.getName()).matches()).toList();
      for (ZipEntry jar : jars) {
        try (InputStream in = zip.getInputStream(jar)) {
          unpack(new ZipInputStream(in), folder);
        }
      }
      return new Migrations(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where Flyway finds those of the master database. */
  public Path master() {
    return folder.resolve("master");
  }

  /** Where Flyway finds those of tenants' databases, one folder per capability. */
  public Path tenant() {
    return folder.resolve("tenant");
  }

  /** Where Flyway finds those of a database that a capability's tenants share. */
  public Path shared(String capability) {
    return folder.resolve("shared").resolve(capability);
  }

  /** The capabilities that have one. */
  public List<String> sharing() {
    Path shared = folder.resolve("shared");
    if (!Files.isDirectory(shared)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(shared)) {
      return folders.map(found -> found.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SchemaVersion sharedVersion(String capability) {
    return version(shared(capability));
  }

  public SchemaVersion masterVersion() {
    return version(master());
  }

  public SchemaVersion tenantVersion() {
    return version(tenant());
  }

  /** Removes the folder. */
  public void delete() {
    try {
      deleteAll(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SchemaVersion version(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> versions =
          files.map(file -> versionOf(file)).flatMap(Optional::stream).sorted().toList();
      if (versions.isEmpty()) {
        throw new IllegalStateException("no migrations in " + folder);
      }
      return new SchemaVersion(versions.get(versions.size() - 1), versions.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> versionOf(Path file) {
    Matcher matcher = FILE.matcher(file.getFileName().toString());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static void unpack(ZipInputStream jar, Path folder) throws IOException {
    for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
      if (entry.getName().startsWith(PREFIX) && entry.getName().endsWith(".sql")) {
        Path file = folder.resolve(entry.getName().substring(PREFIX.length())).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("the entry " + entry.getName() + " leads out of the folder");
        }
        Files.createDirectories(file.getParent());
        Files.write(file, jar.readAllBytes());
      }
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
