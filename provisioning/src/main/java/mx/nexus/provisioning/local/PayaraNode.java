package mx.nexus.provisioning.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mx.nexus.platform.command.CommandFailed;

/** One application server of the installation: a child process with both web applications. */
public final class PayaraNode implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(8);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  /** Only our own first filter writes it, so Payara's pages cannot be taken for ours. */
  private static final String OUR_HEADER = "X-Request-Id";

  /** Anybody may have it on any host, and only the console has it. */
  private static final String CONSOLE = "/admin/nexus/img/mark.svg";

  private final NodePlan plan;
  private final Path log;
  private final Process process;
  private final StartGate gate;
  private final Supplier<PayaraNode> again;

  private PayaraNode(
      NodePlan plan, Path log, Process process, StartGate gate, Supplier<PayaraNode> again) {
    this.plan = plan;
    this.log = log;
    this.process = process;
    this.gate = gate;
    this.again = again;
  }

  /** Stops servers that a killed launcher left behind on this folder. */
  public static void stopOrphans(DataFolder data) {
    for (int number = 1; number <= NodePlan.MOST_NODES; number++) {
      Optional<ProcessHandle> orphan =
          data.readPid(pidName(number)).flatMap(pid -> Processes.find(pid, mark(data)));
      orphan.ifPresent(
          process -> {
            System.out.println(
                "Stopping the application server (process %d) that an earlier launcher left behind."
                    .formatted(process.pid()));
            Processes.stop(process, LONGEST_STOP);
          });
    }
  }

  /** A domain of an earlier run would load its applications before ours, and then again. */
  private static void startAfresh(Path root, PayaraRuntime runtime) throws IOException {
    PayaraRuntime.delete(root);
    Files.createDirectories(root);
    runtime.configure(root);
  }

  /** Starts the server; it waits at its gate before the applications. */
  static PayaraNode start(
      Installation installation, DataFolder data, NodePlan plan, Map<String, String> environment) {
    try {
      Path folder = data.run("node-" + plan.number());
      Files.createDirectories(folder);
      PayaraRuntime runtime = PayaraRuntime.of(installation, data);
      startAfresh(folder.resolve("root"), runtime);
      StartGate gate = StartGate.closed(folder.resolve("gate"));
      Path preboot = folder.resolve("preboot.txt");
      Files.write(preboot, PrebootCommands.lines(plan.bindAddress()));
      Path log = data.logs("payara-%d.log".formatted(plan.number()));
      data.logRotation().rotate(log);
      ProcessBuilder builder =
          new ProcessBuilder(
                  command(installation, new Place(data, folder, preboot, gate), runtime, plan))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      data.writePid(pidName(plan.number()), process.pid());
      return new PayaraNode(
          plan, log, process, gate, () -> start(installation, data, plan, environment));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Place(DataFolder data, Path folder, Path preboot, StartGate gate) {}

  private static List<String> command(
      Installation installation, Place place, PayaraRuntime runtime, NodePlan plan)
      throws IOException {
    List<String> command = new ArrayList<>();
    // In a session of its own: Ctrl-C must reach the launcher only, which stops things in order.
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    command.add(PayaraRuntime.java());
    command.addAll(
        List.of(
            "-Xms" + plan.firstHeapMegabytes() + "m",
            "-Xmx" + plan.heapMegabytes() + "m",
            // The start makes and drops more than a gigabyte.
            "-XX:NewSize=" + plan.youngMegabytes() + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xshare:auto",
            // Growing to it collects the whole heap several times during the start.
            "-XX:MetaspaceSize=256m",
            "-Djava.awt.headless=true",
            "-Djava.net.preferIPv4Stack=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=es",
            "-Duser.country=MX",
            "-Duser.timezone=UTC",
            "-Dhazelcast.socket.bind.any=false",
            // Nobody reads them: ours are at /metrics.
            "-Dhazelcast.metrics.enabled=false",
            // A shop that sells every other second need not ask each time whether its connection
            // lives.
            "-Dcom.zaxxer.hikari.aliveBypassWindowMs=3000",
            mark(place.data())));
    command.addAll(plan.jvmOptions());
    command.addAll(runtime.command(plan.number() == 1));
    command.addAll(List.of("--rootdir", place.folder().resolve("root").toString()));
    command.addAll(List.of("--prebootcommandfile", place.preboot().toString()));
    command.addAll(List.of("--postbootcommandfile", place.gate().pipe().toString()));
    command.addAll(List.of("--port", Integer.toString(plan.port())));
    command.addAll(List.of("--interfaces", "127.0.0.1", "--nohostaware"));
    command.addAll(List.of("--clustername", plan.clusterName()));
    command.addAll(List.of("--startport", Integer.toString(plan.clusterPort())));
    command.addAll(List.of("--clustermode", "tcpip:" + members(plan)));
    command.addAll(List.of("--name", "nexus-" + plan.number(), "--disablephonehome"));
    command.addAll(List.of("--deploy", installation.posWar() + ":/"));
    command.addAll(List.of("--deploy", installation.adminWar() + ":/admin"));
    return command;
  }

  private static String members(NodePlan plan) {
    return String.join(
        ",",
        IntStream.range(0, plan.nodes())
            .mapToObj(i -> "127.0.0.1:" + (plan.firstClusterPort() + i))
            .toList());
  }

  private static String mark(DataFolder data) {
    return "-Dnexus.data=" + data.root();
  }

  private static String pidName(int number) {
    return "payara-" + number;
  }

  /** Lets it start the applications: the databases are ready. */
  void deploy() {
    gate.open();
  }

  /**
   * Waits until both our own applications answer: the console comes after the shops. What Payara
   * says about itself is not believed: it calls itself ready without the applications too.
   *
   * @throws NotDeployed when the server runs without one of them
   * @throws CommandFailed when the server ended or took too long
   */
  public void awaitReady() {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new CommandFailed("The application server ended by itself; see " + log);
      }
      if (answers(client, "/health/ready") && answers(client, CONSOLE)) {
        return;
      }
      StartLog told = StartLog.of(log);
      if (told.hasFailed()) {
        throw new CommandFailed("The application server did not start; see " + log);
      }
      if (told.lacksAnApplication()) {
        throw new NotDeployed("An application did not start; see " + log);
      }
      sleep();
    }
    throw new CommandFailed(
        "The application did not get ready within %d s; see %s"
            .formatted(LONGEST_START.toSeconds(), log));
  }

  private boolean answers(HttpClient client, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + plan.port() + path))
            .timeout(Duration.ofSeconds(60))
            .build();
    try {
      HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() == 200 && answer.headers().firstValue(OUR_HEADER).isPresent();
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted while starting.", e);
    }
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted while starting.", e);
    }
  }

  /** Calls when the server ends, whatever the reason. */
  public void onEnd(Runnable action) {
    var unused = process.onExit().thenRun(action);
  }

  /** Starts the same server anew; it is not ready yet. */
  PayaraNode startAgain() {
    return again.get();
  }

  public int number() {
    return plan.number();
  }

  public Path log() {
    return log;
  }

  /** Asks the server to finish what it does and end. */
  @Override
  public void close() {
    Processes.stop(process.toHandle(), LONGEST_STOP);
  }

  /** The server runs, and an application of ours does not. */
  static final class NotDeployed extends CommandFailed {

    private static final long serialVersionUID = 1L;

    private NotDeployed(String message) {
      super(message);
    }
  }
}
