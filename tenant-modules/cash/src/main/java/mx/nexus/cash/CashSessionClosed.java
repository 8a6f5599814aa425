package mx.nexus.cash;

import mx.nexus.platform.problem.Conflict;

/** The till has no open session, or this one was closed: nothing goes in or out any more. */
public final class CashSessionClosed extends Conflict {

  public CashSessionClosed() {
    super("cash.session-closed");
  }
}
