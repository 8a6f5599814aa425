package mx.nexus.catalog.generate;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of model years, both ends included. */
record Years(int from, int to) {

  /** A run up to this length is rarely cut: one generation of a model. */
  private static final int GENERATION = 5;

  private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");
  private static final int LONGEST = 26;
  private static final double WHOLE = 0.2;

  int count() {
    return to - from + 1;
  }

  boolean isEmpty() {
    return to < from;
  }

  Years and(Years other) {
    return new Years(Math.max(from, other.from), Math.min(to, other.to));
  }

  /** {@code 1992-2008}, or the one year; empty for anything else. */
  static Optional<Years> find(String text) {
    Matcher years = WRITTEN.matcher(text);
    if (!years.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(years.group(1));
    String to = years.group(2);
    return Optional.of(new Years(from, to == null ? from : Integer.parseInt(to)));
  }

  /** Some years in a row of these, as a part fits: a generation, now and then all. */
  Years some(SplittableRandom random) {
    int length = 2 + random.nextInt(GENERATION) + random.nextInt(GENERATION);
    boolean whole = random.nextDouble() < WHOLE;
    if (whole || length >= count()) {
      return new Years(Math.max(from, to - LONGEST + 1), to);
    }
    int start = from + random.nextInt(count() - length + 1);
    return new Years(start, start + length - 1);
  }
}
