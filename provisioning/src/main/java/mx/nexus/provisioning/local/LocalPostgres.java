package mx.nexus.provisioning.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mx.nexus.platform.command.CommandFailed;
import mx.nexus.provisioning.database.PostgresServer;

/**
 * The PostgreSQL 17 of a laptop installation. Its data are kept and safe: the embedding library
 * turns fsync off, we turn it on again. It listens on 127.0.0.1 only and wants passwords there too,
 * so that a tenant's role is a real border.
 */
public final class LocalPostgres implements AutoCloseable {

  private static final String USER = "postgres";
  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
  private static final String PASSWORDS_ONLY =
      """
      # Written by the launcher: nobody enters without a password.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private final EmbeddedPostgres postgres;
  private final String password;

  private LocalPostgres(EmbeddedPostgres postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  /** How its master database will be reached once it is started. */
  static MasterAddress address(DataFolder data, LaptopSecrets secrets) {
    stopOrphan(data);
    return new MasterAddress(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(data), MasterAddress.DATABASE),
        USER,
        password(secrets));
  }

  private static String password(LaptopSecrets secrets) {
    return secrets.password("postgres.password");
  }

  /** Starts it on the data of the folder, which it makes at the first start. */
  public static LocalPostgres start(DataFolder data, LaptopSecrets secrets) {
    stopOrphan(data);
    String password = password(secrets);
    boolean entered = secrets.find("postgres.password.set").isPresent();
    try {
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(data.root().resolve("runtime").toFile())
              .setDataDirectory(data.postgres())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPort(port(data))
              .setPGStartupWait(LONGEST_START)
              .setOutputRedirector(log(data))
              .setErrorRedirector(log(data))
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setConnectConfig("password", password);
      settings().forEach(setting -> builder.setServerConfig(setting.name(), setting.value()));
      LocalPostgres started = new LocalPostgres(builder.start(), password);
      // The programs of the server were unpacked for everybody to write.
      Files.setPosixFilePermissions(
          data.root().resolve("runtime"), PosixFilePermissions.fromString("rwxr-xr-x"));
      if (!entered) {
        started.demandPasswords(data);
        secrets.put("postgres.password.set", "true");
      }
      return started;
    } catch (IOException | IllegalStateException e) {
      throw new CommandFailed(
          "PostgreSQL did not start; see " + data.logs("postgres.log") + ": " + e.getMessage(), e);
    }
  }

  private record Setting(String name, String value) {}

  private static List<Setting> settings() {
    return List.of(
        new Setting("fsync", "on"),
        new Setting("synchronous_commit", "on"),
        new Setting("listen_addresses", "127.0.0.1"),
        new Setting("unix_socket_directories", ""),
        new Setting("max_connections", "500"),
        new Setting("shared_buffers", "256MB"),
        new Setting("max_wal_size", "2GB"),
        new Setting("autovacuum_naptime", "5min"),
        new Setting("jit", "off"),
        new Setting("timezone", "UTC"),
        new Setting("log_timezone", "UTC"));
  }

  private static ProcessBuilder.Redirect log(DataFolder data) {
    return ProcessBuilder.Redirect.appendTo(data.logs("postgres.log").toFile());
  }

  /** The port of the last time when it is free, so that the addresses written down stay true. */
  static int port(DataFolder data) {
    try {
      return knownOrFree(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int knownOrFree(DataFolder data) throws IOException {
    Path file = data.root().resolve("postgres.port");
    if (Files.exists(file)) {
      int known = Integer.parseInt(Files.readString(file).strip());
      if (Ports.isFree(known)) {
        return known;
      }
    }
    int port = Ports.free();
    Files.writeString(file, Integer.toString(port));
    return port;
  }

  private void demandPasswords(DataFolder data) throws IOException {
    server().execute("postgres", "alter role " + USER + " password '" + password + "'");
    Files.writeString(data.postgres().resolve("pg_hba.conf"), PASSWORDS_ONLY);
    server().execute("postgres", "select pg_reload_conf()");
  }

  /** A launcher that was killed leaves its server behind; two on one folder would ruin it. */
  private static void stopOrphan(DataFolder data) {
    orphan(data)
        .ifPresent(
            process -> {
              System.out.println(
                  "Stopping the PostgreSQL (process %d) that an earlier launcher left behind."
                      .formatted(process.pid()));
              interrupt(process);
              if (!Processes.ends(process, LONGEST_STOP)) {
                throw new CommandFailed(
                    "The PostgreSQL with process id %d does not stop.".formatted(process.pid()));
              }
            });
  }

  private static Optional<ProcessHandle> orphan(DataFolder data) {
    Path file = data.postgres().resolve("postmaster.pid");
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
      return Processes.find(pid, data.postgres().toString());
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
      return Optional.empty();
    }
  }

  /** SIGINT: a fast shutdown, which Java itself cannot send. */
  private static void interrupt(ProcessHandle process) {
    try {
      new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public PostgresServer server() {
    return new PostgresServer("127.0.0.1", postgres.getPort(), USER, password);
  }

  public String user() {
    return USER;
  }

  public String password() {
    return password;
  }

  /** Fast shutdown: open transactions are rolled back, everything answered is on disk. */
  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
