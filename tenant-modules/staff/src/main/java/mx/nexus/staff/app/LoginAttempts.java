package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.security.FailureBook;
import mx.nexus.platform.security.GuessLimits;
import mx.nexus.platform.security.LockoutPolicy;

/** Counts attempts at the logins of the shop's staff, in the shop's own database. */
@ApplicationScoped
public class LoginAttempts {

  /** A whole shop sits behind one address, so an address may fail more often than an account. */
  private static final GuessLimits LIMITS =
      new GuessLimits(new LockoutPolicy(50, Duration.ofSeconds(30), Duration.ofMinutes(15)));

  private final FailureBook book;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected LoginAttempts() {
    this(null, null);
  }

  @Inject
  public LoginAttempts(Sql sql, Clock clock) {
    this.book = new ShopsBook(sql);
    this.clock = clock;
  }

  /**
   * Counts an attempt.
   *
   * @throws TooManyRequests while the account or the address has to wait; then nothing is counted
   */
  @UnitOfWork
  public void begin(String email, String address) {
    LIMITS.begin(book, email, address, clock.instant());
  }

  /** The attempt was right: the account starts anew, the address gets this one back. */
  @UnitOfWork
  public void succeeded(String email, String address) {
    LIMITS.succeeded(book, email, address);
  }

  /** The attempt was no failure, and no login yet either. */
  @UnitOfWork
  public void notCounted(String email, String address) {
    LIMITS.notCounted(book, email, address);
  }

  /** The table of the bound shop, in the open unit of work. */
  private record ShopsBook(Sql sql) implements FailureBook {

    @Override
    public Failures hold(Kind kind, String subject, Instant now) {
      sql.update(
          """
          insert into staff_login_failure (kind, subject, failures, last_failure)
          values (?, ?, 0, ?)
          on conflict (kind, subject) do nothing
          """,
          kind,
          subject,
          now);
      return sql.required(
          """
          select failures, last_failure from staff_login_failure
           where kind = ? and subject = ? for update
          """,
          row -> new Failures(row.integer("failures"), row.instant("last_failure")),
          kind,
          subject);
    }

    @Override
    public void keep(Kind kind, String subject, Failures failures) {
      sql.update(
          """
          update staff_login_failure set failures = ?, last_failure = ?
           where kind = ? and subject = ?
          """,
          failures.count(),
          failures.last(),
          kind,
          subject);
    }

    @Override
    public void forget(Kind kind, String subject) {
      sql.update("delete from staff_login_failure where kind = ? and subject = ?", kind, subject);
    }

    @Override
    public void takeBack(Kind kind, String subject) {
      sql.update(
          """
          update staff_login_failure set failures = greatest(failures - 1, 0)
           where kind = ? and subject = ?
          """,
          kind,
          subject);
    }
  }
}
