package mx.nexus.platform.persistence;

import java.time.Duration;
import java.util.Set;

/** What PostgreSQL's SQLSTATEs mean for the one who asked (PostgreSQL manual, appendix A). */
final class SqlStates {

  static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private static final Set<String> MISFITS =
      Set.of("22001", "22003", "22007", "22008", "22021", "22P05");

  private SqlStates() {}

  /**
   * Connection lost or refused, server starting or stopping, out of connections, memory or disk,
   * time-out.
   */
  static boolean isUnavailable(String state) {
    return state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("57014")
        || state.startsWith("53")
        || state.equals("25P03");
  }

  /**
   * A number, date or text that its column cannot hold. The rest of class 22, such as a division by
   * zero, is no fault of what was sent.
   */
  static boolean isMisfit(String state) {
    return MISFITS.contains(state);
  }

  /** Serialization failure or deadlock: nothing happened, the same request may be sent again. */
  static boolean isRetryable(String state) {
    return state.equals("40001") || state.equals("40P01") || state.equals("55P03");
  }
}
