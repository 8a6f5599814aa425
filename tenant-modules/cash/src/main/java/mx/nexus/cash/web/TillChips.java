package mx.nexus.cash.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import mx.nexus.cash.OpenSession;
import mx.nexus.cash.OpenSessions;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.web.Formats;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.StatusChip;
import mx.nexus.platform.web.StatusChips;
import mx.nexus.platform.web.Texts;
import mx.nexus.shop.Branches;

/** Keeps the till that the person opened in sight. */
@ApplicationScoped
public class TillChips implements StatusChips {

  private final OpenSessions sessions;
  private final Branches branches;

  @SuppressWarnings("NullAway")
  protected TillChips() {
    this(null, null);
  }

  @Inject
  public TillChips(OpenSessions sessions, Branches branches) {
    this.sessions = sessions;
    this.branches = branches;
  }

  @Override
  public List<StatusChip> chips() {
    if (!Caller.can("cash.operate")) {
      return List.of();
    }
    return sessions.openedBy(Caller.required().id()).stream().limit(1).map(this::chip).toList();
  }

  private StatusChip chip(OpenSession session) {
    String till = branches.requiredTill(session.tillId()).name();
    String since = Formats.time(session.openedAt());
    return new StatusChip(
        20,
        Texts.of(PersonLocale.current(), "cash.chip.open", till, since),
        "good",
        "/cash/session?id=" + session.id());
  }
}
