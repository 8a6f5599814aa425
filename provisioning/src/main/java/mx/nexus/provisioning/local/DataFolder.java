package mx.nexus.provisioning.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import mx.nexus.platform.command.CommandFailed;

/** The folder that keeps everything of an installation on this machine. One launcher at a time. */
public final class DataFolder {

  private static final long LEAST_FREE_MEGABYTES = 500;
  private static final long MOST_LOG_BYTES = 20L * 1024 * 1024;
  private static final int KEPT_LOGS = 5;

  /** An unreachable channel is closed, and its lock is gone: these stay until the process ends. */
  private static final Collection<FileChannel> LOCKS = new ConcurrentLinkedQueue<>();

  private final Path root;

  private DataFolder(Path root) {
    this.root = root;
  }

  /**
   * Opens the folder, made if need be.
   *
   * @throws CommandFailed when it cannot be written or the disk is almost full
   */
  public static DataFolder open(Path path) {
    Path root = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      for (String name : List.of("run", "logs")) {
        Files.createDirectories(root.resolve(name));
      }
      Path probe = Files.createTempFile(root.resolve("run"), "probe", "");
      Files.delete(probe);
      long free = Files.getFileStore(root).getUsableSpace() / (1024 * 1024);
      if (free < LEAST_FREE_MEGABYTES) {
        throw new CommandFailed(
            "The disk of %s has only %d MB left; Nexus POS needs %d MB."
                .formatted(root, free, LEAST_FREE_MEGABYTES));
      }
    } catch (IOException e) {
      throw new CommandFailed("The data folder " + root + " cannot be written: " + reason(e), e);
    }
    return new DataFolder(root);
  }

  /** A folder that must be there already, for commands beside a running installation. */
  public static DataFolder existing(Path path) {
    Path root = path.toAbsolutePath().normalize();
    if (!Files.isRegularFile(root.resolve("secrets.properties"))) {
      throw new CommandFailed("There is no installation in " + root + "; start it with: nexus up");
    }
    return new DataFolder(root);
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }

  /**
   * Takes the folder for this process until it ends, however it ends.
   *
   * @throws CommandFailed when another launcher has it
   */
  public void lock() {
    try {
      FileChannel channel =
          FileChannel.open(
              run("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!takes(channel)) {
        channel.close();
        throw new CommandFailed(
            "The data folder %s is in use by the launcher with process id %s."
                .formatted(root, readPid("launcher").map(Object::toString).orElse("?")));
      }
      LOCKS.add(channel);
      writePid("launcher", ProcessHandle.current().pid());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean takes(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException oursAlready) {
      return false;
    }
  }

  /** Whether a launcher has the folder now. */
  boolean isLocked() {
    try (FileChannel channel =
        FileChannel.open(run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      return !takes(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes down who may log in, for this user only. */
  public void writeCredentials(List<String> lines) {
    try {
      writePrivate(credentials(), String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path root() {
    return root;
  }

  /** A file or folder that only matters while the installation runs. */
  public Path run(String name) {
    return root.resolve("run").resolve(name);
  }

  public Path logs(String name) {
    return root.resolve("logs").resolve(name);
  }

  /** Keeps the logs small. */
  LogRotation logRotation() {
    return new LogRotation(root.resolve("logs"), MOST_LOG_BYTES, KEPT_LOGS);
  }

  /** The files of the embedded PostgreSQL. */
  public Path postgres() {
    return root.resolve("postgres");
  }

  public Path secrets() {
    return root.resolve("secrets.properties");
  }

  public Path credentials() {
    return root.resolve("credentials.txt");
  }

  /** Notes where the installation answers while it runs. */
  void writeHttpPort(int port) {
    try {
      Files.writeString(run("http.port"), Integer.toString(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where the installation answers.
   *
   * @throws CommandFailed when it does not run
   */
  public int httpPort() {
    try {
      if (isLocked() && Files.exists(run("http.port"))) {
        return Integer.parseInt(Files.readString(run("http.port")).strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new CommandFailed(
        "Nexus POS does not run on " + root + "; start it with: nexus up --data " + root);
  }

  void writePid(String name, long pid) throws IOException {
    Files.writeString(run(name + ".pid"), Long.toString(pid));
  }

  Optional<Long> readPid(String name) {
    try {
      Path file = run(name + ".pid");
      return Files.exists(file)
          ? Optional.of(Long.parseLong(Files.readString(file).strip()))
          : Optional.empty();
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  /** Writes a file that only this user may read. */
  static void writePrivate(Path file, String text) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(half);
    Files.createFile(
        half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(half, text.getBytes(StandardCharsets.UTF_8));
    Files.move(
        half,
        file,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }
}
