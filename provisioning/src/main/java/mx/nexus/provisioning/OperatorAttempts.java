package mx.nexus.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.PlatformDatabase;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.security.FailureBook;
import mx.nexus.platform.security.GuessLimits;
import mx.nexus.platform.security.LockoutPolicy;

/** Counts attempts at the logins of operators, in the master database. */
@ApplicationScoped
public class OperatorAttempts {

  /** An office sits behind one address, so an address may fail more often than an account. */
  private static final GuessLimits LIMITS =
      new GuessLimits(new LockoutPolicy(20, Duration.ofSeconds(30), Duration.ofMinutes(15)));

  private final MasterDatabase master;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected OperatorAttempts() {
    this(null, null);
  }

  @Inject
  public OperatorAttempts(MasterDatabase master, Clock clock) {
    this.master = master;
    this.clock = clock;
  }

  /**
   * Counts an attempt.
   *
   * @throws TooManyRequests {@code auth.locked} while account or address has to wait; then nothing
   *     is counted
   */
  void begin(String email, String address) {
    Instant now = clock.instant();
    inBook(book -> LIMITS.begin(book, email, address, now));
  }

  /** The attempt was right: the account starts anew, the address gets this one back. */
  void succeeded(String email, String address) {
    inBook(book -> LIMITS.succeeded(book, email, address));
  }

  /** The attempt was no failure, and no login yet either. */
  void notCounted(String email, String address) {
    inBook(book -> LIMITS.notCounted(book, email, address));
  }

  private void inBook(Consumer<FailureBook> work) {
    master.transact(transaction -> work.accept(new MastersBook(transaction)));
  }

  /** The table of the master, in one transaction. */
  private record MastersBook(PlatformDatabase.Transaction transaction) implements FailureBook {

    @Override
    public Failures hold(Kind kind, String subject, Instant now) {
      transaction.update(
          """
          insert into platform_admin_login_failure (kind, subject, failures, last_failure)
          values (?, ?, 0, ?)
          on conflict (kind, subject) do nothing
          """,
          code(kind),
          subject,
          now);
      return transaction
          .one(
              """
              select failures, last_failure from platform_admin_login_failure
               where kind = ? and subject = ? for update
              """,
              row -> new Failures(row.integer("failures"), row.instant("last_failure")),
              code(kind),
              subject)
          .orElseThrow();
    }

    @Override
    public void keep(Kind kind, String subject, Failures failures) {
      transaction.update(
          """
          update platform_admin_login_failure set failures = ?, last_failure = ?
           where kind = ? and subject = ?
          """,
          failures.count(),
          failures.last(),
          code(kind),
          subject);
    }

    @Override
    public void forget(Kind kind, String subject) {
      transaction.update(
          "delete from platform_admin_login_failure where kind = ? and subject = ?",
          code(kind),
          subject);
    }

    @Override
    public void takeBack(Kind kind, String subject) {
      transaction.update(
          """
          update platform_admin_login_failure set failures = greatest(failures - 1, 0)
           where kind = ? and subject = ?
          """,
          code(kind),
          subject);
    }

    private static String code(Kind kind) {
      return kind.name().toLowerCase(Locale.ROOT);
    }
  }
}
