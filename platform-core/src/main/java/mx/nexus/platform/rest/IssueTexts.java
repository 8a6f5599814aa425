package mx.nexus.platform.rest;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mx.nexus.platform.problem.Bundles;

/** The words for a violated constraint, with its bounds filled in. */
final class IssueTexts {

  private static final String BUNDLE = "mx.nexus.platform.problem.messages";

  private IssueTexts() {}

  /**
   * @param attributes the constraint's own: {@code min}, {@code max}, {@code value}…
   */
  static String of(String code, Map<String, Object> attributes, Locale language) {
    String pattern = Bundles.find(BUNDLE, "issue." + code, language).orElse(code);
    Object least = first(attributes, "min", "value", "integer");
    Object most = first(attributes, "max", "value", "fraction");
    boolean unbounded = Objects.equals(most, Integer.MAX_VALUE);
    if (unbounded) {
      pattern = Bundles.find(BUNDLE, "issue." + code + ".least", language).orElse(pattern);
    }
    return new MessageFormat(pattern, language).format(new Object[] {least, most});
  }

  private static Object first(Map<String, Object> attributes, String... names) {
    for (String name : names) {
      Object value = attributes.get(name);
      if (value != null) {
        return value;
      }
    }
    return "";
  }
}
