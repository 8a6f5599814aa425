package mx.nexus.provisioning.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** What the log of a starting application server tells, as it stood when it was read. */
final class StartLog {

  /** How Payara tells that it goes on without an application. */
  private static final Set<String> NOT_DEPLOYED =
      Set.of(
          "Exception while deploying the app",
          "Exception while loading the app",
          "Failed to deploy",
          "is not deployed");

  private final String text;

  private StartLog(String text) {
    this.text = text;
  }

  /** Reads it; a log that is not there yet tells nothing. */
  static StartLog of(Path log) {
    try {
      return new StartLog(Files.readString(log));
    } catch (IOException notReadableNow) {
      return new StartLog("");
    }
  }

  /** Whether the server runs, or will run, without one of its applications. */
  boolean lacksAnApplication() {
    return NOT_DEPLOYED.stream().anyMatch(text::contains);
  }

  /** Whether the server itself does not start. */
  boolean hasFailed() {
    return text.contains("BootstrapException");
  }
}
