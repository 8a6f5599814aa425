package mx.nexus.provisioning.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** What the log of a starting application server tells. */
final class StartLog {

  /** How Payara tells that it goes on without an application. */
  private static final Set<String> NOT_DEPLOYED =
      Set.of(
          "Exception while deploying the app",
          "Exception while loading the app",
          "Failed to deploy",
          "is not deployed");

  private StartLog() {}

  /** Whether the server runs, or will run, without one of its applications. */
  static boolean lacksAnApplication(Path log) {
    String text = text(log);
    return NOT_DEPLOYED.stream().anyMatch(text::contains);
  }

  /** Whether the server itself does not start. */
  static boolean hasFailed(Path log) {
    return text(log).contains("BootstrapException");
  }

  private static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException notReadableNow) {
      return "";
    }
  }
}
