package mx.nexus.catalog.vin;

/**
 * One of NHTSA's keys, ready to be compared: {@code *} and {@code _} are any character, {@code #}
 * any digit, {@code [3-5K]} one of several. A key shorter than the text leaves its end open.
 */
final class KeyPattern {

  private static final long ANY = -1L;
  private static final int LETTERS_AT = 10;

  private final long[] places;
  private final int fixed;

  private KeyPattern(long[] places) {
    this.places = places;
    int count = 0;
    for (long place : places) {
      count += place == ANY ? 0 : 1;
    }
    this.fixed = count;
  }

  static KeyPattern of(String key) {
    long[] places = new long[key.length()];
    int count = 0;
    int at = 0;
    while (at < key.length()) {
      char c = key.charAt(at);
      int end = c == '[' ? key.indexOf(']', at) : -1;
      if (end > at) {
        places[count++] = set(key.substring(at + 1, end));
        at = end + 1;
      } else {
        places[count++] = single(c);
        at++;
      }
    }
    return new KeyPattern(java.util.Arrays.copyOf(places, count));
  }

  /** Whether the text begins as the key says. */
  boolean matches(String text) {
    if (text.length() < places.length) {
      return false;
    }
    for (int i = 0; i < places.length; i++) {
      if ((places[i] & bit(text.charAt(i))) == 0) {
        return false;
      }
    }
    return true;
  }

  /** How many characters it asks for; the more, the better it fits. */
  int fixed() {
    return fixed;
  }

  private static long single(char c) {
    return switch (c) {
      case '*', '_' -> ANY;
      case '#' -> set("0-9");
      default -> bit(c);
    };
  }

  private static long set(String inside) {
    long set = 0;
    for (int i = 0; i < inside.length(); i++) {
      boolean range = i + 2 < inside.length() && inside.charAt(i + 1) == '-';
      char last = range ? inside.charAt(i + 2) : inside.charAt(i);
      for (char c = inside.charAt(i); c <= last; c++) {
        set |= bit(c);
      }
      i += range ? 2 : 0;
    }
    return set;
  }

  private static long bit(char c) {
    if (c >= '0' && c <= '9') {
      return 1L << (c - '0');
    }
    return c >= 'A' && c <= 'Z' ? 1L << (LETTERS_AT + c - 'A') : 0;
  }
}
