package mx.nexus.shopfront.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.web.Language;
import mx.nexus.shopfront.domain.ShopfrontFacts;
import org.jspecify.annotations.Nullable;

/**
 * A visitor asks for a page: what the address says, within bounds. The address alone decides the
 * answer, the language too, so that anybody may keep and share it.
 *
 * @param origin address of the shop without a slash at its end
 */
record Visit(HttpServletRequest request, ShopfrontFacts facts, String origin) {

  /** Most characters of a question or a name. */
  static final int LONGEST = 120;

  private static final int OLDEST = 1900;
  private static final int NEWEST = 2100;

  /** Spanish, unless the address wants something else. */
  Language language() {
    return Language.ofCode(request.getParameter("lang")).orElse(Language.ES);
  }

  /** A text of the address; empty when it is not there. */
  String text(String name) {
    String text = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    if (text.length() > LONGEST) {
      throw InvalidInput.of(name, "too-long");
    }
    return text;
  }

  /** A text of the address; null when it is not there. */
  @Nullable String textOrNull(String name) {
    String text = text(name);
    return text.isEmpty() ? null : text;
  }

  /** An id of the address; null when it is not there. */
  @Nullable UUID id(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      throw InvalidInput.of(name, "malformed");
    }
  }

  /** A year of the address; 0 when it is not there. */
  int year() {
    String text = text("year");
    try {
      int year = text.isEmpty() ? 0 : Integer.parseInt(text);
      if (year != 0 && (year < OLDEST || year > NEWEST)) {
        throw InvalidInput.of("year", "malformed");
      }
      return year;
    } catch (NumberFormatException malformed) {
      throw InvalidInput.of("year", "malformed");
    }
  }

  /** An address of the catalogue in the visit's language. */
  Address address(String path) {
    return in(language(), Address.of(path));
  }

  /** The same address in a language. */
  static Address in(Language language, Address address) {
    return address.with("lang", language == Language.ES ? null : language.code());
  }
}
