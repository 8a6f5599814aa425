package mx.nexus.provisioning.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** What the log of a starting application server tells. */
final class StartLog {

  /** How Payara tells of it, which goes on without the application. */
  private static final Set<String> FAILURES =
      Set.of(
          "BootstrapException",
          "Exception while deploying the app",
          "Exception while loading the app",
          "Failed to deploy",
          "is not deployed");

  private StartLog() {}

  /** Whether the server or one of its applications will not start any more. */
  static boolean tellsOfFailure(Path log) {
    try {
      String text = Files.readString(log);
      return FAILURES.stream().anyMatch(text::contains);
    } catch (IOException notReadableNow) {
      return false;
    }
  }
}
