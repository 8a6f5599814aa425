package mx.nexus.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import mx.nexus.platform.problem.TooManyRequests;
import mx.nexus.platform.security.FailureBook.Failures;
import mx.nexus.platform.security.FailureBook.Kind;

/**
 * Makes guessing slow, per account and per address, whoever logs in where.
 *
 * <p>An attempt counts as a failure before the proof is looked at, and is taken back when it was
 * right: so many guesses at once are no more than so many guesses one after the other. Accounts
 * that do not exist are counted alike, or the lock would tell which do.
 *
 * @param perAddress when an address that keeps failing may try again; more people sit behind one
 *     address than have one account
 */
public record GuessLimits(LockoutPolicy perAddress) {

  /**
   * The account under which codes of a second step are counted, apart from its passwords: a right
   * code says nothing about guesses at the password, nor does a wrong one lock its owner out.
   */
  public static String secondStepOf(String email) {
    return "second-step:" + email;
  }

  /**
   * Counts an attempt.
   *
   * @throws TooManyRequests {@code auth.locked} while the account or the address has to wait; the
   *     caller's transaction must be rolled back, so that nothing is counted
   */
  public void begin(FailureBook book, String email, String address, Instant now) {
    count(book, LockoutPolicy.STANDARD, Kind.ACCOUNT, account(email), now);
    count(book, perAddress, Kind.ADDRESS, address, now);
  }

  /** The attempt was right: the account starts anew, the address gets this one back. */
  public void succeeded(FailureBook book, String email, String address) {
    book.forget(Kind.ACCOUNT, account(email));
    book.takeBack(Kind.ADDRESS, address);
  }

  /** The attempt was no failure, and proves nothing about those before it. */
  public void notCounted(FailureBook book, String email, String address) {
    book.takeBack(Kind.ACCOUNT, account(email));
    book.takeBack(Kind.ADDRESS, address);
  }

  private static void count(
      FailureBook book, LockoutPolicy policy, Kind kind, String subject, Instant now) {
    Failures before = book.hold(kind, subject, now);
    policy.remaining(before.count(), before.last(), now).ifPresent(GuessLimits::refuse);
    int counting = policy.failuresThatCount(before.count(), before.last(), now);
    book.keep(kind, subject, new Failures(counting + 1, now));
  }

  private static void refuse(Duration wait) {
    Duration whole = wait.plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
    throw new TooManyRequests(whole, "auth.locked", whole.toSeconds());
  }

  /** Only a digest is kept: what people type as an address is at times a password. */
  private static String account(String email) {
    try {
      byte[] normal = email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(normal));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
