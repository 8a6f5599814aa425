package mx.nexus.platform.persistence;

import java.time.Duration;

/** What PostgreSQL's SQLSTATEs mean for the one who asked (PostgreSQL manual, appendix A). */
final class SqlStates {

  static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private SqlStates() {}

  /** Connection lost or refused, server starting or stopping, too many connections, time-out. */
  static boolean isUnavailable(String state) {
    return state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("57014")
        || state.equals("53300")
        || state.equals("25P03");
  }

  /** Serialization failure or deadlock: nothing happened, the same request may be sent again. */
  static boolean isRetryable(String state) {
    return state.equals("40001") || state.equals("40P01") || state.equals("55P03");
  }
}
