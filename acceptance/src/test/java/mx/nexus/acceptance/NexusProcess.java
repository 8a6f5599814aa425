package mx.nexus.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The product as a person starts it: {@code nexus up}, with a data folder and a port of its own.
 */
public final class NexusProcess implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(6);
  private static final String READY = "Nexus POS ready";

  private final Path data;
  private final int port;
  private final Process launcher;
  private final Path log;

  private NexusProcess(Path data, int port, Process launcher, Path log) {
    this.data = data;
    this.port = port;
    this.launcher = launcher;
    this.log = log;
  }

  /** Starts it in an empty folder and waits until it says that it is ready. */
  public static NexusProcess startFresh(int nodes, Map<String, String> settings) {
    try {
      return start(
          Files.createTempDirectory("nexus-acceptance"), freePorts(nodes), nodes, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it in a folder, perhaps with what an earlier run left there. */
  public static NexusProcess start(Path data, int port, int nodes, Map<String, String> settings) {
    try {
      Files.createDirectories(data);
      Path log = data.resolve("launcher.log");
      ProcessBuilder builder =
          new ProcessBuilder(command(data, port, nodes))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      // As the script does that people start.
      builder.environment().put("MALLOC_TOP_PAD_", "4194304");
      builder.environment().put("MALLOC_TRIM_THRESHOLD_", "33554432");
      builder.environment().put("NEXUS_DATA_DIR", data.toString());
      builder.environment().putAll(settings);
      NexusProcess started = new NexusProcess(data, port, builder.start(), log);
      started.awaitReady();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path data, int port, int nodes) throws IOException {
    Path home = Sources.ROOT;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-Dnexus.home=" + home, "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8"));
    command.add("-Dstdout.encoding=UTF-8");
    command.addAll(List.of("-cp", cliJar(home) + ":" + home.resolve("provisioning/target/cli/*")));
    command.add("mx.nexus.provisioning.cli.Nexus");
    command.addAll(List.of("up", "--no-demo", "--port", Integer.toString(port)));
    command.addAll(List.of("--data", data.toString()));
    if (nodes > 1) {
      command.addAll(List.of("--nodes", Integer.toString(nodes)));
    }
    return command;
  }

  private static Path cliJar(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("provisioning/target"))) {
      return files
          .filter(
              f ->
                  f.getFileName()
                      .toString()
                      .matches("nexus-provisioning-[0-9.]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("provisioning is not built"));
    }
  }

  private void awaitReady() {
    Until.within(
        LONGEST_START,
        () -> {
          String text = text(log);
          if (!launcher.isAlive()) {
            throw new IllegalStateException("nexus up ended by itself:\n" + text + "\n" + appLog());
          }
          return text.contains(READY) ? Optional.of(text) : Optional.empty();
        },
        () -> "nexus up did not get ready:\n" + text(log) + "\n" + appLog());
  }

  /** What the launcher has said so far. */
  String said() {
    return text(log);
  }

  private String appLog() {
    String text = text(data.resolve("logs/payara-1.log"));
    return text.substring(Math.max(0, text.length() - 6_000));
  }

  /** The first of that many free ports in a row. */
  static int freePorts(int count) {
    for (int tries = 0; tries < 100; tries++) {
      // Below those that the system gives to outgoing connections while a server starts.
      int first = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      boolean all = true;
      for (int port = first; port < first + count; port++) {
        all &= isFree(port);
      }
      if (all) {
        return first;
      }
    }
    throw new IllegalStateException("no free ports");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.getLocalPort() == port;
    } catch (IOException taken) {
      return false;
    }
  }

  public int port() {
    return port;
  }

  public Path data() {
    return data;
  }

  /** An unauthenticated client of a node, on the base domain. */
  public Api api(int node) {
    return Api.of(port + node - 1, "localhost");
  }

  /** An unauthenticated client of the first node, on the base domain. */
  public Api api() {
    return api(1);
  }

  /** The databases, seen past the product. */
  public Databases databases() {
    return Databases.of(data);
  }

  /** Ends an application server as a power cut would. */
  public void killNode(int node) {
    ProcessHandle handle = nodeProcess(node);
    Stream.concat(handle.descendants(), Stream.of(handle)).forEach(ProcessHandle::destroyForcibly);
    Until.isTrue(Duration.ofSeconds(20), () -> !handle.isAlive(), "the server is gone");
  }

  /** The process of an application server. */
  public ProcessHandle nodeProcess(int node) {
    String pid = text(data.resolve("run/payara-" + node + ".pid")).strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /** Waits until the launcher has noticed that a server is gone, and started it again. */
  public void awaitNode(int node) {
    Until.within(
        LONGEST_START,
        () -> {
          String text = text(log);
          if (!launcher.isAlive()) {
            throw new IllegalStateException("nexus up ended by itself:\n" + text + "\n" + appLog());
          }
          return text.contains("Application server %d answers again".formatted(node))
              ? Optional.of(node)
              : Optional.empty();
        },
        () -> "the server was not started again:\n" + text(log) + "\n" + appLog());
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      launcher.destroy();
      if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
        launcher.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
