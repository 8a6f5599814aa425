package mx.nexus.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages we speak, and which of them a client likes best. */
public final class Languages {

  /** What we speak when nobody asks for something else. */
  public static final Locale SPANISH = new Locale("es", "MX");

  /** The other language. */
  public static final Locale ENGLISH = Locale.ENGLISH;

  private static final int MAX_LENGTH = 200;

  private Languages() {}

  /** The best of our languages for this {@code Accept-Language} header. */
  public static Locale best(@Nullable String acceptLanguage) {
    if (acceptLanguage == null
        || acceptLanguage.isBlank()
        || acceptLanguage.length() > MAX_LENGTH) {
      return SPANISH;
    }
    try {
      return best(LanguageRange.parse(acceptLanguage));
    } catch (IllegalArgumentException malformed) {
      return SPANISH;
    }
  }

  private static Locale best(List<LanguageRange> wanted) {
    for (LanguageRange range : wanted) {
      if (range.getWeight() > 0 && range.getRange().startsWith("es")) {
        return SPANISH;
      }
      if (range.getWeight() > 0 && range.getRange().startsWith("en")) {
        return ENGLISH;
      }
    }
    return SPANISH;
  }
}
