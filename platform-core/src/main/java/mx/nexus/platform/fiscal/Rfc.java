package mx.nexus.platform.fiscal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Mexican tax id (Registro Federal de Contribuyentes): three letters for a company or four for a
 * person, a date, two characters that keep namesakes apart, one check digit.
 *
 * <p>The check digit follows the SAT's "Instructivo para la asignación del dígito verificador" :
 * values of the twelve characters before it, weighed 13 to 2, modulo 11. The two generic ids of
 * CFDI 4.0 (public in general, foreigners) are exempt from it.
 *
 * @param value upper case, 12 or 13 characters
 */
public record Rfc(String value) {

  /** The public in general. */
  public static final Rfc PUBLIC = new Rfc("XAXX010101000");

  /** Foreigners. */
  public static final Rfc FOREIGN = new Rfc("XEXX010101000");

  private static final Pattern SHAPE =
      Pattern.compile("([A-ZÑ&]{3,4})(\\d{2})(\\d{2})(\\d{2})[A-Z0-9]{2}[0-9A]");
  private static final String DIGITS = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
  private static final int COMPANY_LENGTH = 12;

  /** Reads an id as people type it: any case, spaces and dashes allowed; empty when it is wrong. */
  public static Optional<Rfc> parse(String typed) {
    String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (plain.equals(PUBLIC.value) || plain.equals(FOREIGN.value)) {
      return Optional.of(new Rfc(plain));
    }
    Matcher shape = SHAPE.matcher(plain);
    boolean right = shape.matches() && isDate(shape) && hasRightCheckDigit(plain);
    return right ? Optional.of(new Rfc(plain)) : Optional.empty();
  }

  /** Whether it belongs to a company (persona moral). */
  public boolean isCompany() {
    return value.length() == COMPANY_LENGTH;
  }

  /** Whether it stands for nobody in particular. */
  public boolean isGeneric() {
    return equals(PUBLIC) || equals(FOREIGN);
  }

  /** The century is not in it; 2000 has every day that any century has. */
  private static boolean isDate(Matcher shape) {
    try {
      LocalDate unused =
          LocalDate.of(
              2000 + Integer.parseInt(shape.group(2)),
              Integer.parseInt(shape.group(3)),
              Integer.parseInt(shape.group(4)));
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static boolean hasRightCheckDigit(String plain) {
    String padded = plain.length() == COMPANY_LENGTH ? " " + plain : plain;
    int sum = 0;
    for (int i = 0; i < COMPANY_LENGTH; i++) {
      sum += DIGITS.indexOf(padded.charAt(i)) * (COMPANY_LENGTH + 1 - i);
    }
    int rest = (11 - sum % 11) % 11;
    char expected = rest == 10 ? 'A' : (char) ('0' + rest);
    return plain.charAt(plain.length() - 1) == expected;
  }

  @Override
  public String toString() {
    return value;
  }
}
