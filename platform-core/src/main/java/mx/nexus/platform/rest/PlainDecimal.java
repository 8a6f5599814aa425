package mx.nexus.platform.rest;

/**
 * A decimal as people write it: perhaps a minus, 1 to 15 digits, perhaps a point and 1 to 8 more.
 * Looked at letter by letter: a sale of twenty lines is read and read again with a hundred of them.
 */
final class PlainDecimal {

  private static final int MOST_WHOLE = 15;
  private static final int MOST_DECIMALS = 8;

  private PlainDecimal() {}

  static boolean is(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.', start);
    if (point < 0) {
      return areDigits(text, start, text.length(), MOST_WHOLE);
    }
    return areDigits(text, start, point, MOST_WHOLE)
        && areDigits(text, point + 1, text.length(), MOST_DECIMALS);
  }

  private static boolean areDigits(String text, int from, int to, int most) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to && to - from <= most;
  }
}
