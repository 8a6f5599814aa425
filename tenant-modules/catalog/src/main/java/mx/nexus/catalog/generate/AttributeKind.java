package mx.nexus.catalog.generate;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a type of part is measured by, in the notation of the file of part types: {@code
 * thickness:14..19 mm} is a range with a unit, {@code material:cerámica/orgánica} a choice; {@code
 * !} in front puts the value into the name, {@code ~} lets it differ between parts that take each
 * other's place.
 */
record AttributeKind(
    String code, boolean named, boolean differs, List<String> choices, Range range) {

  private static final Pattern NOTATION =
      Pattern.compile("(~?)(!?)([a-z_]+):(?:([\\d.]+)\\.\\.([\\d.]+)(?: (.+))?|(.+))");
  private static final Range NONE = new Range(0, 0, false, "");

  /** A range; with one decimal when it is written with one. */
  record Range(double from, double to, boolean decimal, String unit) {}

  /** A value that was drawn. */
  record Value(AttributeKind kind, String text) {

    String unit() {
      return kind.range.unit();
    }
  }

  static AttributeKind parse(String text) {
    Matcher parts = NOTATION.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("Not an attribute: " + text);
    }
    boolean differs = !parts.group(1).isEmpty();
    boolean named = !parts.group(2).isEmpty();
    String code = parts.group(3);
    if (parts.group(7) != null) {
      return new AttributeKind(code, named, differs, CuratedFile.split(parts.group(7), "/"), NONE);
    }
    String unit = parts.group(6) == null ? "" : parts.group(6);
    boolean decimal = parts.group(4).contains(".") || parts.group(5).contains(".");
    Range range =
        new Range(
            Double.parseDouble(parts.group(4)), Double.parseDouble(parts.group(5)), decimal, unit);
    return new AttributeKind(code, named, differs, List.of(), range);
  }

  Value draw(SplittableRandom random) {
    if (!choices.isEmpty()) {
      return new Value(this, choices.get(random.nextInt(choices.size())));
    }
    double value = range.from() + random.nextDouble() * (range.to() - range.from());
    long tenths = Math.round(value * 10);
    return new Value(
        this, range.decimal() ? tenths / 10 + "." + tenths % 10 : Long.toString(Math.round(value)));
  }

  @Override
  public String toString() {
    return code.toLowerCase(Locale.ROOT);
  }
}
