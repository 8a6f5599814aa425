package mx.nexus.sales;

import mx.nexus.platform.problem.Conflict;

/** The open ticket is no longer what the window shows: another one changed it. */
public final class TicketChanged extends Conflict {

  public TicketChanged() {
    super("sales.ticket-changed");
  }
}
