package mx.nexus.provisioning.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.provisioning.schema.InstallationNames;
import mx.nexus.provisioning.schema.InstallationSchema;
import mx.nexus.provisioning.schema.Migrations;
import mx.nexus.provisioning.schema.TenantMigrations;
import org.jspecify.annotations.Nullable;

/**
 * Starts everything on this machine and stops it: the application servers first, the database after
 * them. Servers start beside the database and wait before their applications, because no
 * application starts on a schema that is not up to date.
 *
 * <p>An application server that ends by itself later on is started again while the others go on;
 * one that keeps ending is given up, and the launcher with the last of them.
 */
public final class Launcher {

  private static final int DEFAULT_HEAP_MEGABYTES = 768;
  private static final int MOST_FAILURES = 10;
  private static final int LOOKS_AT_LOGS_SECONDS = 10;

  /** On one's own machine the limit must not be in the way. */
  private static final String GENEROUS_SIGN_UPS = "1000";

  /**
   * On a laptop: the optimising compiler would take half of two processors for the first minutes.
   */
  private static final String QUICK_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

  private final Installation installation;
  private final LaunchPlan plan;
  private final Consumer<String> say;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Restarts restarts = new Restarts(Clock.systemUTC());
  private final AtomicInteger running = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile boolean broken;
  private @Nullable LocalPostgres database;

  public Launcher(Installation installation, LaunchPlan plan, Consumer<String> say) {
    this.installation = installation;
    this.plan = plan;
    this.say = say;
  }

  /**
   * Runs until it is told to stop.
   *
   * @param whenReady called once when everything answers
   * @throws CommandFailed when something does not start or ends by itself
   */
  public void run(Consumer<Started> whenReady) {
    DataFolder data = DataFolder.open(plan.data());
    data.lock();
    PayaraNode.stopOrphans(data);
    demandFreePorts();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    LaptopSecrets secrets = new LaptopSecrets(data.secrets());
    Migrations migrations = Migrations.ofWar(installation.posWar(), data.run("migrations"));
    MasterAddress address = masterAddress(data, secrets);
    SecretKey key = new SecretKey(secrets, plan.environment());
    Map<String, String> environment = environment(address, key.value(), data);
    List<PayaraNode> nodes = new ArrayList<>();
    if (!MasterAddress.isGiven(plan.environment())) {
      // A server of our own has no other installation on it, so all names are known beforehand.
      environment.putAll(shared(address, InstallationNames.ALONE, migrations, key).settings());
      nodes.addAll(startNodes(data, secrets, environment));
    }
    startDatabase(data, secrets);
    MasterDatabase master = prepare(address, migrations);
    key.demandFitting(master);
    SharedAccess shared = shared(address, InstallationNames.of(master), migrations, key);
    shared.update();
    if (nodes.isEmpty()) {
      environment.putAll(shared.settings());
      nodes.addAll(startNodes(data, secrets, environment));
    }
    nodes.forEach(PayaraNode::deploy);
    nodes.replaceAll(this::ready);
    running.set(nodes.size());
    nodes.forEach(this::watch);
    keepLogsSmall(data.logRotation());
    data.writeHttpPort(plan.port());
    whenReady.accept(new Started(data, secrets, master, plan));
    PayaraRuntime.of(installation, data)
        .archiveClasses(data.logs("archive.log"))
        .ifPresent(this::keep);
    awaitEnd();
  }

  private static SharedAccess shared(
      MasterAddress address, InstallationNames names, Migrations migrations, SecretKey key) {
    return new SharedAccess(address, names, migrations, key.value());
  }

  private void demandFreePorts() {
    for (int port = plan.port(); port < plan.port() + plan.nodes(); port++) {
      if (!Ports.isFree(port)) {
        throw new CommandFailed(
            "Port %d is taken by another program; choose one with --port.".formatted(port));
      }
    }
  }

  private MasterAddress masterAddress(DataFolder data, LaptopSecrets secrets) {
    if (MasterAddress.isGiven(plan.environment())) {
      return MasterAddress.given(plan.environment());
    }
    return LocalPostgres.address(data, secrets);
  }

  private void startDatabase(DataFolder data, LaptopSecrets secrets) {
    if (!MasterAddress.isGiven(plan.environment())) {
      say.accept("Starting PostgreSQL");
      LocalPostgres started = LocalPostgres.start(data, secrets);
      synchronized (parts) {
        if (!stopping) {
          database = started;
          return;
        }
      }
      started.close();
    }
  }

  private MasterDatabase prepare(MasterAddress address, Migrations migrations) {
    InstallationSchema schema = new InstallationSchema(address.server(), migrations);
    try {
      MasterDatabase master = schema.updateMaster(address.database());
      schema.registerServer(master, "main");
      schema.updateTemplate(master);
      TenantMigrations.Outcome outcome =
          new TenantMigrations(master, schema).run(false, MOST_FAILURES);
      if (outcome.migrated() > 0) {
        say.accept("Updated the databases of " + outcome.migrated() + " shops");
      }
      outcome.failures().forEach(line -> say.accept("Not updated: " + line));
      if (outcome.parked() > 0) {
        say.accept(
            outcome.parked()
                + " shops failed to update before; try again with: nexus migrate --resume");
      }
      return master;
    } catch (SqlFailed e) {
      throw new CommandFailed("The master database " + address + " refused: " + e.getMessage(), e);
    }
  }

  private Map<String, String> environment(MasterAddress address, String key, DataFolder data) {
    Map<String, String> environment = new HashMap<>();
    environment.put("MASTER_DB_URL", address.url());
    environment.put("MASTER_DB_USER", address.user());
    environment.put("MASTER_DB_PASSWORD", address.password());
    environment.put("NEXUS_SECRET_KEY", key);
    environment.put("NEXUS_DATA_DIR", data.root().toString());
    environment.put(
        "NEXUS_SIGNUPS_PER_HOUR",
        plan.environment().getOrDefault("NEXUS_SIGNUPS_PER_HOUR", GENEROUS_SIGN_UPS));
    environment.put(
        "NEXUS_PUBLIC_PORT",
        plan.environment().getOrDefault("NEXUS_PUBLIC_PORT", Integer.toString(plan.port())));
    return environment;
  }

  private List<PayaraNode> startNodes(
      DataFolder data, LaptopSecrets secrets, Map<String, String> environment) {
    say.accept(
        plan.nodes() == 1
            ? "Starting the application server"
            : "Starting " + plan.nodes() + " application servers");
    String cluster = "nexus-" + secrets.password("cluster.name");
    int firstClusterPort = clusterPorts();
    List<PayaraNode> nodes = new ArrayList<>();
    for (int number = 1; number <= plan.nodes(); number++) {
      int port = plan.port() + number - 1;
      NodePlan node =
          new NodePlan(
              number,
              plan.nodes(),
              port,
              plan.environment().getOrDefault("NEXUS_BIND_ADDRESS", "127.0.0.1"),
              cluster,
              firstClusterPort,
              heapMegabytes(),
              jvmOptions());
      Map<String, String> own = new HashMap<>(environment);
      own.put("NEXUS_HTTP_PORT", Integer.toString(port));
      PayaraNode started = PayaraNode.start(installation, data, node, own);
      keep(started);
      nodes.add(started);
    }
    return nodes;
  }

  /**
   * Waits for a server of the first start, and starts it once more when it runs without an
   * application: Payara 6 holds the class loader of an application that it deploys by a weak
   * reference only until its thread takes it, so a garbage collection at that moment stops the
   * deployment. What is really wrong stops the second start too.
   */
  private PayaraNode ready(PayaraNode node) {
    try {
      node.awaitReady();
      return node;
    } catch (PayaraNode.NotDeployed once) {
      node.close();
      PayaraNode again =
          startedAgain(
                  node, "Application server %d did not start an application; starting it again")
              .orElseThrow(() -> once);
      again.awaitReady();
      return again;
    }
  }

  /** The same server anew, on its way to its applications; empty once the launcher is stopping. */
  private Optional<PayaraNode> startedAgain(PayaraNode ended, String said) {
    synchronized (parts) {
      if (stopping) {
        return Optional.empty();
      }
      say.accept(said.formatted(ended.number()));
      PayaraNode node = ended.startAgain();
      node.deploy();
      parts.push(node);
      return Optional.of(node);
    }
  }

  /** A row of free ports, so that several installations on one machine never meet. */
  private int clusterPorts() {
    for (int tries = 0; tries < 50; tries++) {
      int first = Ports.free();
      boolean all = true;
      for (int port = first; port < first + plan.nodes(); port++) {
        all &= Ports.isFree(port);
      }
      if (all) {
        return first;
      }
    }
    throw new CommandFailed("No free ports for the cluster.");
  }

  private int heapMegabytes() {
    String given = plan.environment().getOrDefault("NEXUS_HEAP_MB", "");
    try {
      return given.isBlank() ? DEFAULT_HEAP_MEGABYTES : Integer.parseInt(given);
    } catch (NumberFormatException e) {
      throw new CommandFailed("NEXUS_HEAP_MB is not a number: " + given, e);
    }
  }

  private List<String> jvmOptions() {
    List<String> options = new ArrayList<>();
    if (!MasterAddress.isGiven(plan.environment())) {
      options.add(QUICK_COMPILER_ONLY);
    }
    String given = plan.environment().getOrDefault("NEXUS_JVM_OPTIONS", "").strip();
    if (!given.isEmpty()) {
      options.addAll(Arrays.asList(given.split("\\s+")));
    }
    return options;
  }

  private void keepLogsSmall(LogRotation rotation) {
    ScheduledExecutorService keeper =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "logs");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> unused =
        keeper.scheduleWithFixedDelay(
            () -> rotate(rotation), LOOKS_AT_LOGS_SECONDS, LOOKS_AT_LOGS_SECONDS, TimeUnit.SECONDS);
  }

  private void rotate(LogRotation rotation) {
    try {
      rotation.rotateWhatIsLarge();
    } catch (IOException e) {
      say.accept("The logs are not rotated: " + e.getMessage());
    }
  }

  private void watch(PayaraNode node) {
    node.onEnd(() -> nodeEnded(node));
  }

  private void nodeEnded(PayaraNode node) {
    if (stopping) {
      return;
    }
    say.accept(
        "Application server %d ended by itself; see %s".formatted(node.number(), node.log()));
    Optional<Duration> pause = restarts.pauseBeforeNext(node.number());
    if (pause.isPresent()) {
      Thread again = new Thread(() -> startAgain(node, pause.get()), "start again");
      again.setDaemon(true);
      again.start();
    } else {
      giveUp(node);
    }
  }

  private void startAgain(PayaraNode ended, Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      startedAgain(ended, "Starting application server %d again").ifPresent(this::awaitReady);
    } catch (UncheckedIOException notStarted) {
      say.accept(String.valueOf(notStarted.getMessage()));
      nodeEnded(ended);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady(PayaraNode node) {
    try {
      node.awaitReady();
      say.accept("Application server %d answers again".formatted(node.number()));
      watch(node);
    } catch (CommandFailed notReady) {
      say.accept(String.valueOf(notReady.getMessage()));
      node.close();
      nodeEnded(node);
    }
  }

  private void giveUp(PayaraNode node) {
    say.accept("Application server %d keeps ending and is given up".formatted(node.number()));
    if (running.decrementAndGet() == 0) {
      broken = true;
      end.countDown();
    }
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (broken) {
      throw new CommandFailed("Nexus POS stops because no application server is left.");
    }
  }

  private void keep(AutoCloseable part) {
    synchronized (parts) {
      if (!stopping) {
        parts.push(part);
        return;
      }
    }
    close(part);
  }

  /** Servers first, the database after them. */
  private void stop() {
    synchronized (parts) {
      stopping = true;
      if (!parts.isEmpty() || database != null) {
        say.accept("Stopping");
      }
      while (!parts.isEmpty()) {
        close(parts.pop());
      }
      if (database != null) {
        close(database);
        database = null;
      }
    }
    end.countDown();
  }

  private void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      say.accept("Did not stop cleanly: " + e.getMessage());
    }
  }

  /** What is there once everything answers. */
  public record Started(
      DataFolder data, LaptopSecrets secrets, MasterDatabase master, LaunchPlan plan) {}
}
