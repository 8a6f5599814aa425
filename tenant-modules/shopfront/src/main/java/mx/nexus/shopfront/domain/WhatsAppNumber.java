package mx.nexus.shopfront.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as {@code wa.me} wants it: country code and number, digits only (WhatsApp,
 * "How to use click to chat"). Ten digits are a Mexican number.
 *
 * @param digits for example {@code 528112345678}
 */
public record WhatsAppNumber(String digits) {

  private static final String MEXICO = "52";

  /** Before 2019 a Mexican mobile number had a 1 after the country code. */
  private static final Pattern MEXICAN_OF_OLD = Pattern.compile("521(\\d{10})");

  private static final Pattern MEXICAN = Pattern.compile("\\d{10}");

  /** E.164: at most fifteen digits, and no country code begins with 0. */
  private static final Pattern INTERNATIONAL = Pattern.compile("[1-9]\\d{10,14}");

  private static final Pattern DECORATION = Pattern.compile("[\\s().+-]");

  /** The number of what somebody typed; empty when it can be none. */
  public static Optional<WhatsAppNumber> parse(String typed) {
    String digits = DECORATION.matcher(typed).replaceAll("");
    if (MEXICAN.matcher(digits).matches()) {
      return Optional.of(new WhatsAppNumber(MEXICO + digits));
    }
    String today = MEXICAN_OF_OLD.matcher(digits).replaceFirst(MEXICO + "$1");
    return INTERNATIONAL.matcher(today).matches()
        ? Optional.of(new WhatsAppNumber(today))
        : Optional.empty();
  }
}
