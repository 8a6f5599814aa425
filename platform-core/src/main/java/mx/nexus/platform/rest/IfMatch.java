package mx.nexus.platform.rest;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.nexus.platform.problem.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The version that a client saw before it changes something: in the header {@code If-Match: "3"},
 * or in the body as {@code version}.
 */
public final class IfMatch {

  public static final String HEADER = "If-Match";

  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");
  private static final String WHATEVER_IS_THERE = "*";

  private IfMatch() {}

  /**
   * The version that was seen; null when the client does not care.
   *
   * @throws InvalidInput when the header is none of ours, or the body says another one
   */
  public static @Nullable Long version(@Nullable String header, @Nullable Long inBody) {
    if (header == null || header.isBlank() || header.strip().equals(WHATEVER_IS_THERE)) {
      return inBody;
    }
    Matcher given = VERSION.matcher(header.strip());
    if (!given.matches()) {
      throw InvalidInput.of(HEADER, "malformed");
    }
    Long version = Long.valueOf(given.group(1));
    if (inBody != null && !Objects.equals(version, inBody)) {
      throw InvalidInput.of(HEADER, "malformed");
    }
    return version;
  }
}
