package mx.nexus.catalog.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.nexus.catalog.search.CatalogueSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the indexes of this machine lie: a folder for each release of the catalogue, put in its
 * place when it is complete, so that whoever looks never sees half of one.
 */
public final class IndexFolder {

  private final Path folder;

  /** Under an installation's data folder. */
  public IndexFolder(Path data) {
    this.folder = data.resolve("search/catalogue");
  }

  /** The complete index of a release. */
  Optional<Path> find(UUID release) {
    Path index = of(release);
    return Files.isDirectory(index) ? Optional.of(index) : Optional.empty();
  }

  /**
   * Makes the index of a release unless it is there.
   *
   * @return the index; empty when another process is making one right now
   */
  public Optional<Path> make(UUID release, CatalogueSource source) {
    return make(release, source, false);
  }

  /**
   * Makes the index of a release in any case; who has the former one open goes on with it.
   *
   * @return the index; empty when another process is making one right now
   */
  public Optional<Path> makeAnew(UUID release, CatalogueSource source) {
    return make(release, source, true);
  }

  private Optional<Path> make(UUID release, CatalogueSource source, boolean anew) {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("building.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = lock(channel)) {
        if (lock == null) {
          return Optional.empty();
        }
        if (anew || find(release).isEmpty()) {
          build(release, source);
        }
        return find(release);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  private void build(UUID release, CatalogueSource source) throws IOException {
    Path building = folder.resolve("building");
    delete(building);
    IndexWriting.writeAll(building, source);
    deleteUnlessOpen(of(release));
    Files.move(building, of(release), StandardCopyOption.ATOMIC_MOVE);
    for (Path old : others(release)) {
      deleteUnlessOpen(old);
    }
  }

  private Path of(UUID release) {
    return folder.resolve("v" + Fields.FORMAT + "-" + release);
  }

  private List<Path> others(UUID release) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).filter(path -> !path.equals(of(release))).toList();
    }
  }

  /** Elsewhere than on Linux an open file cannot go; the next build tries again. */
  private static void deleteUnlessOpen(Path path) throws IOException {
    try {
      delete(path);
    } catch (FileSystemException inUse) {
      path.toFile().deleteOnExit();
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
