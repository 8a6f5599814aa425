package mx.nexus.platform.security;

import java.time.Instant;

/**
 * Where failed logins in a row are kept, per account and per address; inside one transaction. Shops
 * keep theirs in their own databases, the platform keeps its operators' in the master.
 */
public interface FailureBook {

  /** Whose failures are counted. */
  enum Kind {
    ACCOUNT,
    ADDRESS
  }

  /** Failures in a row, and when the last was. */
  record Failures(int count, Instant last) {}

  /**
   * What is kept about the subject, held until the transaction ends, also when it is the first:
   * attempts at the same time wait for each other and count each.
   */
  Failures hold(Kind kind, String subject, Instant now);

  /** Keeps this of a subject that is held. */
  void keep(Kind kind, String subject, Failures failures);

  /** The subject starts anew. */
  void forget(Kind kind, String subject);

  /** Takes one failure back. */
  void takeBack(Kind kind, String subject);
}
