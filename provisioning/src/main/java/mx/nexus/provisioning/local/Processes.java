package mx.nexus.provisioning.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes of this machine by their id: what they run, and their end. */
final class Processes {

  private Processes() {}

  /**
   * The living process of this id, if its command line contains the mark; an id alone proves
   * nothing, because the system uses ids again.
   */
  static Optional<ProcessHandle> find(long pid, String mark) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> commandLine(process).contains(mark));
  }

  private static String commandLine(ProcessHandle process) {
    try {
      byte[] raw = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return new String(raw, StandardCharsets.UTF_8).replace('\0', ' ');
    } catch (IOException notLinux) {
      return process.info().commandLine().orElse("");
    }
  }

  /** Asks the process to end, waits, and kills it when it does not. */
  static void stop(ProcessHandle process, Duration patience) {
    process.destroy();
    if (!ends(process, patience)) {
      process.destroyForcibly();
      ends(process, Duration.ofSeconds(5));
    }
  }

  /** Whether the process ends within the time. */
  static boolean ends(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
