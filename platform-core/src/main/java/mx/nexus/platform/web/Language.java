package mx.nexus.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mx.nexus.platform.problem.Languages;
import org.jspecify.annotations.Nullable;

/** The languages that pages are shown in; the first is for everybody who asks for none of them. */
public enum Language {
  ES("es", Languages.SPANISH, "es-MX", "Español"),
  EN("en", Languages.ENGLISH, "en", "English");

  /** Cookie with the language that a person chose. */
  public static final String COOKIE = "nexus-lang";

  private final String code;
  private final Locale locale;
  private final String tag;
  private final String label;

  Language(String code, Locale locale, String tag, String label) {
    this.code = code;
    this.locale = locale;
    this.tag = tag;
    this.label = label;
  }

  public String code() {
    return code;
  }

  /** For texts and dates; amounts are always written the Mexican way. */
  public Locale locale() {
    return locale;
  }

  /** Value of the lang attribute. */
  public String tag() {
    return tag;
  }

  /** Its name in itself. */
  public String label() {
    return label;
  }

  /** The language of this code. */
  public static Optional<Language> ofCode(@Nullable String code) {
    return Stream.of(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /** The language of a locale. */
  public static Language of(Locale locale) {
    return ofCode(locale.getLanguage()).orElse(ES);
  }

  /** What the person chose, else the browser's best. */
  public static Language of(HttpServletRequest request) {
    return chosen(request)
        .orElseGet(() -> of(Languages.best(request.getHeader("Accept-Language"))));
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue)
        .flatMap(value -> ofCode(value).stream())
        .findFirst();
  }
}
