package mx.nexus.catalog.generate;

/**
 * How a maker writes part numbers. {@code #} is a digit, {@code @} a letter and {@code &} either of
 * the serial number; {@code =} is the next digit of the type's OEM code, {@code *} its mark; all
 * else stands as it is. Serial numbers are spread over the whole range, each to a place of its own;
 * beyond it letters are added at the end, as makers do with variants.
 */
final class NumberPattern {

  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String BOTH = "0123456789" + LETTERS;

  /** A prime larger than any base used here, near the golden section of 2^32. */
  private static final long SPREAD = 2_654_435_761L;

  private final String pattern;
  private final long capacity;

  NumberPattern(String pattern) {
    this.pattern = pattern;
    long places = 1;
    for (int i = 0; i < pattern.length(); i++) {
      places *= base(pattern.charAt(i));
    }
    this.capacity = places;
  }

  /** How many numbers there are without added letters. */
  long capacity() {
    return capacity;
  }

  /** What every number of it begins with. */
  String beginning() {
    int at = 0;
    while (at < pattern.length() && "#@&=*".indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    return pattern.substring(0, at);
  }

  /** The number of a part. */
  String number(long serial, PartType type) {
    long rest = (serial % capacity * (SPREAD % capacity) + capacity / 3) % capacity;
    int oemDigit = 0;
    StringBuilder number = new StringBuilder(pattern.length() + 2);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      int base = base(c);
      if (c == '=') {
        number.append(type.oemCode().charAt(oemDigit++));
      } else if (c == '*') {
        number.append(type.mark());
      } else if (base == 1) {
        number.append(c);
      } else {
        int digit = (int) (rest % base);
        rest /= base;
        number.append(c == '@' ? LETTERS.charAt(digit) : BOTH.charAt(digit));
      }
    }
    for (long more = serial / capacity; more > 0; more = (more - 1) / LETTERS.length()) {
      number.append(LETTERS.charAt((int) ((more - 1) % LETTERS.length())));
    }
    return number.toString();
  }

  private static int base(char c) {
    return switch (c) {
      case '#' -> 10;
      case '@' -> LETTERS.length();
      case '&' -> BOTH.length();
      default -> 1;
    };
  }
}
