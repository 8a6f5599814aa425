package mx.nexus.staff.domain;

import java.security.SecureRandom;

/**
 * A password that one person reads out to another, for one login: four groups of four, without
 * letters that look or sound alike. About 78 bits.
 */
public final class OneTimePassword {

  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  private OneTimePassword() {}

  /** A new one. */
  public static String next(SecureRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
      if (i > 0 && i % GROUP_LENGTH == 0) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
