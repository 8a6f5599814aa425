package mx.nexus.provisioning.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mx.nexus.platform.command.CommandFailed;

/**
 * Holds a server before its applications until the databases are ready, so that both start at the
 * same time: a named pipe in the place of the file of commands that Payara reads when it has
 * started and before it deploys. Reading it waits until somebody opens it for writing.
 */
final class StartGate {

  private static final Duration LONGEST_MAKING = Duration.ofSeconds(5);

  private final Path pipe;

  private StartGate(Path pipe) {
    this.pipe = pipe;
  }

  /** A closed gate. */
  static StartGate closed(Path pipe) throws IOException {
    Files.deleteIfExists(pipe);
    Process made = new ProcessBuilder("mkfifo", "-m", "600", pipe.toString()).start();
    try {
      if (!made.waitFor(LONGEST_MAKING.toSeconds(), TimeUnit.SECONDS) || made.exitValue() != 0) {
        throw new CommandFailed("The named pipe " + pipe + " could not be made.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted while starting.", e);
    }
    return new StartGate(pipe);
  }

  Path pipe() {
    return pipe;
  }

  /** Lets the server go on as soon as it has come so far. */
  void open() {
    Thread opening =
        new Thread(
            () -> {
              try {
                Files.newOutputStream(pipe).close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            "gate");
    opening.setDaemon(true);
    opening.start();
  }
}
