package mx.nexus.provisioning;

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
import java.util.Locale;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.PlatformDatabase;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.security.LockoutPolicy;

/**
 * Makes guessing an operator's password slow, per account and per address.
 *
 * <p>An attempt counts as a failure before the password is looked at and is taken back when it was
 * right, so guesses at once are no more than guesses one after the other. Accounts that do not
 * exist are counted alike, or the lock would tell which do.
 */
@ApplicationScoped
public class OperatorAttempts {

  /** An office sits behind one address, so an address may fail more often than an account. */
  private static final LockoutPolicy PER_ADDRESS =
      new LockoutPolicy(20, Duration.ofSeconds(30), Duration.ofMinutes(15));

  private static final String ACCOUNT = "account";
  private static final String ADDRESS = "address";

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

  private record Failures(int count, Instant last) {}

  /**
   * Counts an attempt.
   *
   * @throws TooManyRequests {@code auth.locked} while account or address has to wait; then nothing
   *     is counted
   */
  void begin(String email, String address) {
    Instant now = clock.instant();
    master.transact(
        transaction -> {
          begin(transaction, LockoutPolicy.STANDARD, ACCOUNT, digest(email), now);
          begin(transaction, PER_ADDRESS, ADDRESS, address, now);
        });
  }

  /** The attempt was right: the account starts anew, the address gets this one back. */
  void succeeded(String email, String address) {
    master.transact(
        transaction -> {
          transaction.update(
              "delete from platform_admin_login_failure where kind = ? and subject = ?",
              ACCOUNT,
              digest(email));
          transaction.update(
              """
              update platform_admin_login_failure set failures = greatest(failures - 1, 0)
               where kind = ? and subject = ?
              """,
              ADDRESS,
              address);
        });
  }

  /** The attempt was no failure, and no login yet either. */
  void notCounted(String email, String address) {
    master.update(
        """
        update platform_admin_login_failure set failures = greatest(failures - 1, 0)
         where (kind, subject) in ((?, ?), (?, ?))
        """,
        ACCOUNT,
        digest(email),
        ADDRESS,
        address);
  }

  private static void begin(
      PlatformDatabase.Transaction transaction,
      LockoutPolicy policy,
      String kind,
      String subject,
      Instant now) {
    // There from the first attempt on, so that several at once wait for each other and count each.
    transaction.update(
        """
        insert into platform_admin_login_failure (kind, subject, failures, last_failure)
        values (?, ?, 0, ?)
        on conflict (kind, subject) do nothing
        """,
        kind,
        subject,
        now);
    Failures before =
        transaction
            .one(
                """
            select failures, last_failure from platform_admin_login_failure
             where kind = ? and subject = ? for update
            """,
                row -> new Failures(row.integer("failures"), row.instant("last_failure")),
                kind,
                subject)
            .orElseThrow();
    policy.remaining(before.count(), before.last(), now).ifPresent(OperatorAttempts::refuse);
    transaction.update(
        """
        update platform_admin_login_failure set failures = ?, last_failure = ?
         where kind = ? and subject = ?
        """,
        policy.failuresThatCount(before.count(), before.last(), now) + 1,
        now,
        kind,
        subject);
  }

  private static void refuse(Duration wait) {
    Duration whole = wait.plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    throw new TooManyRequests(whole, "auth.locked", whole.toSeconds());
  }

  /** Only a digest is kept: what people type as an address is at times a password. */
  private static String digest(String email) {
    try {
      byte[] normal = email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(normal));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
