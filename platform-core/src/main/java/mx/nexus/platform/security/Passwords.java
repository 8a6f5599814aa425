package mx.nexus.platform.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mx.nexus.platform.problem.FieldIssue;

/**
 * Hashes and checks passwords with Argon2id (OWASP's 19 MiB, two passes) and says which are too
 * weak.
 *
 * <p>The rules follow NIST SP 800-63B: length and a list of known passwords, no forced symbols.
 */
@ApplicationScoped
public class Passwords {

  /** Fewest characters of a password. */
  public static final int MIN_LENGTH = 12;

  /** Most characters of a password, so that hashing stays cheap for us. */
  public static final int MAX_LENGTH = 128;

  private static final int SALT_BYTES = 16;
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  private final String nobodysHash = hash("the password of nobody at all");
  private final Set<String> common = CommonPasswords.load();

  /** Hash in PHC text form, for {@link #verify}. */
  public String hash(String password) {
    return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
  }

  /** Whether the password is the one that was hashed. */
  public boolean verify(String password, String hash) {
    if (password.length() > MAX_LENGTH) {
      return false;
    }
    return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
  }

  /** Takes as long as {@link #verify}, so that unknown people cannot be told from known ones. */
  public void verifyForNobody(String password) {
    boolean unused = verify(password, nobodysHash);
  }

  /**
   * What is wrong with a new password; empty when it is good.
   *
   * @param field name of the field in the request, for example {@code password}
   * @param owned words that the password must not consist of: name, address, shop
   */
  public List<FieldIssue> issues(String field, String password, List<String> owned) {
    List<FieldIssue> issues = new ArrayList<>();
    if (password.length() < MIN_LENGTH) {
      issues.add(FieldIssue.of(field, "password.too-short"));
    }
    if (password.length() > MAX_LENGTH) {
      issues.add(FieldIssue.of(field, "password.too-long"));
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (common.contains(plain) || isMonotone(plain)) {
      issues.add(FieldIssue.of(field, "password.too-common"));
    }
    if (owned.stream().anyMatch(word -> gives(plain, word))) {
      issues.add(FieldIssue.of(field, "password.personal"));
    }
    return issues;
  }

  private static boolean isMonotone(String password) {
    return !password.isEmpty() && password.chars().distinct().count() <= 3;
  }

  /** A word of one's own gives the password away when little else is left. */
  private static boolean gives(String password, String word) {
    String own = word.toLowerCase(Locale.ROOT).strip();
    return own.length() >= 4
        && password.contains(own)
        && password.length() - own.length() < MIN_LENGTH / 2;
  }
}
