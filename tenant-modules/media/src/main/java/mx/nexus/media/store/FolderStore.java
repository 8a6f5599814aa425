package mx.nexus.media.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Objects as files below a folder. A file is written beside its place, brought to the disk and then
 * moved there, so that no reader and no crash ever meets a half of it.
 */
public final class FolderStore implements ObjectStore {

  private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);

  private final Path root;

  /** Below this folder, which is made when it is needed. */
  public FolderStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public void put(ObjectPath path, byte[] content) {
    Path target = place(path);
    Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      Files.createDirectories(target.getParent());
      try (FileChannel file =
          FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          file.write(left);
        }
        file.force(true);
      }
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed("written", e, beside);
    }
  }

  @Override
  public Optional<byte[]> get(ObjectPath path) {
    Path file = place(path);
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("read", e, file);
    }
  }

  @Override
  public void delete(ObjectPath path) {
    Path file = place(path);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed("deleted", e, file);
    }
  }

  private Path place(ObjectPath path) {
    Path place = root;
    for (String name : path.names()) {
      place = place.resolve(name);
    }
    return place;
  }

  private static StoreFailed failed(String what, IOException why, Path file) {
    LOG.error("{} cannot be {}", file, what, why);
    try {
      if ("written".equals(what)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.debug("{} stays behind", file, e);
    }
    return new StoreFailed();
  }
}
