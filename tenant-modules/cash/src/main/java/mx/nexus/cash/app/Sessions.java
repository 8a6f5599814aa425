package mx.nexus.cash.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.cash.CashSessionNotFound;
import mx.nexus.cash.domain.CashSession;
import mx.nexus.cash.domain.CashSession.Person;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.StaffPrincipal;

/** The stored cash sessions. */
@ApplicationScoped
public class Sessions {

  private final EntityManager em;

  @SuppressWarnings("NullAway")
  protected Sessions() {
    this(null);
  }

  @Inject
  public Sessions(EntityManager em) {
    this.em = em;
  }

  /** Adds an opened session; a till that somebody opened just before is told here. */
  public void add(CashSession session) {
    em.persist(session);
    try {
      em.flush();
    } catch (PersistenceException refused) {
      boolean open =
          SqlFailed.in(refused).filter(f -> f.violatesUnique("cash_session_open_key")).isPresent();
      throw open ? new Conflict("cash.till-open") : refused;
    }
  }

  /** The session, locked until the transaction ends: sales of its till wait. */
  public CashSession locked(UUID id) {
    return Optional.ofNullable(em.find(CashSession.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(CashSessionNotFound::new);
  }

  static Person caller() {
    StaffPrincipal person = Caller.required();
    return new Person(person.id(), person.name());
  }
}
