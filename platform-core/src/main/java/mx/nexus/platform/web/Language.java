package mx.nexus.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages we speak; the first is the one for everybody who asks for none of them. */
public enum Language {
  ES("es", new Locale("es", "MX"), "Español"),
  EN("en", new Locale("en", "US"), "English");

  /** Cookie with the language that a person chose. */
  public static final String COOKIE = "nexus-lang";

  private final String code;
  private final Locale locale;
  private final String label;

  Language(String code, Locale locale, String label) {
    this.code = code;
    this.locale = locale;
    this.label = label;
  }

  public String code() {
    return code;
  }

  /** For texts and dates; amounts are always written the Mexican way. */
  public Locale locale() {
    return locale;
  }

  /** Its name in itself. */
  public String label() {
    return label;
  }

  /** Value of the lang attribute. */
  public String tag() {
    return this == ES ? "es-MX" : "en";
  }

  /** The language of this code. */
  public static Optional<Language> ofCode(@Nullable String code) {
    return Stream.of(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /** The language of a locale. */
  public static Language of(Locale locale) {
    return ofCode(locale.getLanguage()).orElse(ES);
  }

  /** What the person chose, else the first of the browser's languages that we speak. */
  public static Language of(HttpServletRequest request) {
    return cookies(request).stream()
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .flatMap(cookie -> ofCode(cookie.getValue()).stream())
        .findFirst()
        .orElseGet(() -> ofBrowser(request));
  }

  private static Language ofBrowser(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return ES;
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(locale -> ofCode(locale.getLanguage()).stream())
        .findFirst()
        .orElse(ES);
  }

  private static List<Cookie> cookies(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null ? List.of() : Arrays.asList(cookies);
  }
}
