package mx.nexus.cash;

import mx.nexus.platform.problem.NotFound;

/** The shop has no such cash session. */
public final class CashSessionNotFound extends NotFound {

  public CashSessionNotFound() {
    super("cash.session-unknown");
  }
}
