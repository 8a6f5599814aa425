package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.security.LockoutPolicy;
import mx.nexus.staff.domain.PersonFacts;

/**
 * Makes guessing slow, per account and per address.
 *
 * <p>An attempt counts as a failure before the password is looked at, and is taken back when it was
 * right: so many guesses at once are no more than so many guesses one after the other. Accounts
 * that do not exist are counted alike, or the lock would tell which do.
 */
@ApplicationScoped
public class LoginAttempts {

  /** A whole shop sits behind one address, so an address may fail more often than an account. */
  private static final LockoutPolicy PER_ADDRESS =
      new LockoutPolicy(50, Duration.ofSeconds(30), Duration.ofMinutes(15));

  private static final String ACCOUNT = "ACCOUNT";
  private static final String ADDRESS = "ADDRESS";

  private final Sql sql;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected LoginAttempts() {
    this(null, null);
  }

  @Inject
  public LoginAttempts(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record Failures(int count, Instant last) {}

  /**
   * Counts an attempt.
   *
   * @throws TooManyRequests while the account or the address has to wait; then nothing is counted
   */
  @UnitOfWork
  public void begin(String email, String address) {
    Instant now = clock.instant();
    Failures byAccount = held(ACCOUNT, account(email), now);
    Failures byAddress = held(ADDRESS, address, now);
    refuseWhileLocked(LockoutPolicy.STANDARD, byAccount, now);
    refuseWhileLocked(PER_ADDRESS, byAddress, now);
    count(ACCOUNT, account(email), byAccount, now);
    count(ADDRESS, address, byAddress, now);
  }

  /** The attempt was right: the account starts anew, the address gets this one back. */
  @UnitOfWork
  public void succeeded(String email, String address) {
    sql.update(
        "delete from staff_login_failure where kind = ? and subject = ?", ACCOUNT, account(email));
    sql.update(
        """
        update staff_login_failure set failures = greatest(failures - 1, 0)
         where kind = ? and subject = ?
        """,
        ADDRESS,
        address);
  }

  /** The attempt was no failure, and no login yet either. */
  @UnitOfWork
  public void notCounted(String email, String address) {
    sql.update(
        """
        update staff_login_failure set failures = greatest(failures - 1, 0)
         where (kind, subject) in ((?, ?), (?, ?))
        """,
        ACCOUNT,
        account(email),
        ADDRESS,
        address);
  }

  /** Held until the attempt is counted, also when it is the first: several at once count each. */
  private Failures held(String kind, String subject, Instant now) {
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

  private static void refuseWhileLocked(LockoutPolicy policy, Failures failures, Instant now) {
    policy
        .remaining(failures.count(), failures.last(), now)
        .ifPresent(
            wait -> {
              Duration whole = wait.plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
              throw new TooManyRequests(whole, "auth.locked", whole.toSeconds());
            });
  }

  private void count(String kind, String subject, Failures before, Instant now) {
    sql.update(
        "update staff_login_failure set failures = ?, last_failure = ? where kind = ? and subject = ?",
        LockoutPolicy.STANDARD.failuresThatCount(before.count(), before.last(), now) + 1,
        now,
        kind,
        subject);
  }

  /** Only a digest is kept: what people type as an address is at times a password. */
  private static String account(String email) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] normal = PersonFacts.normal(email).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(normal));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
