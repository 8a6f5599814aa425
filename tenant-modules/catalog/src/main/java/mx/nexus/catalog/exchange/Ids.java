package mx.nexus.catalog.exchange;

import org.jspecify.annotations.Nullable;

/** Ids as files write them: {@code #12}. */
final class Ids {

  private static final int LONGEST = 9;

  private Ids() {}

  /** The id; null when the text is none. */
  static @Nullable Integer of(String text) {
    boolean written =
        text.length() > 1
            && text.length() <= LONGEST + 1
            && text.charAt(0) == '#'
            && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    return written ? Integer.valueOf(text.substring(1)) : null;
  }
}
