package mx.nexus.cash.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import mx.nexus.cash.CashSessionClosed;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.persistence.AuditedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A till's money from opening to close: opened with a float, closed once by counting, and then
 * never touched again.
 */
@Entity
@Table(name = "cash_session")
@SuppressWarnings("UnusedVariable") // Reports read the columns with SQL.
public class CashSession extends AuditedEntity {

  /** Open, then closed for ever. */
  public enum State {
    OPEN,
    CLOSED
  }

  @Column(name = "till_id")
  private UUID tillId;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "opened_by")
  private @Nullable UUID openedBy;

  @Column(name = "opened_by_name")
  private String openedByName;

  @Column(name = "opening_float")
  private Money openingFloat;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Column(name = "closed_by")
  private @Nullable UUID closedBy;

  @Column(name = "closed_by_name")
  private @Nullable String closedByName;

  @Column(name = "expected_cash")
  private @Nullable Money expectedCash;

  @Column(name = "counted_cash")
  private @Nullable Money countedCash;

  private @Nullable Money difference;

  @SuppressWarnings("NullAway.Init")
  protected CashSession() {}

  /** Opens a till. */
  public CashSession(UUID tillId, Money openingFloat, Person person, Instant now) {
    super(Ids.next());
    this.tillId = tillId;
    this.openingFloat = openingFloat;
    this.openedBy = person.id();
    this.openedByName = person.name();
    this.openedAt = now;
    this.state = State.OPEN;
  }

  /**
   * Closes the session with what was counted.
   *
   * @throws CashSessionClosed when it is closed already
   */
  public void close(Money expected, Money counted, Person person, Instant now) {
    requireOpen();
    this.expectedCash = expected;
    this.countedCash = counted;
    this.difference = counted.minus(expected);
    this.closedAt = now;
    this.closedBy = person.id();
    this.closedByName = person.name();
    this.state = State.CLOSED;
  }

  /** Refuses when nothing may go in or out any more. */
  public void requireOpen() {
    if (state != State.OPEN) {
      throw new CashSessionClosed();
    }
  }

  public UUID tillId() {
    return tillId;
  }

  public State state() {
    return state;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Money openingFloat() {
    return openingFloat;
  }

  /** Who did something, with the name as it was then. */
  public record Person(UUID id, String name) {}
}
