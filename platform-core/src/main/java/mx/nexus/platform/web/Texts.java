package mx.nexus.platform.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Texts by key from the bundles of the capabilities.
 *
 * <p>The first part of a key names the bundle: {@code sales.menu.register} is in {@code
 * mx.nexus.sales.messages}, {@code ui.yes} in {@code mx.nexus.platform.web.messages}; what is in
 * neither is looked for in {@code mx.nexus.platform.messages}.
 */
public final class Texts {

  private static final String OURS = "mx.nexus.platform.web.messages";
  private static final String PLATFORM = "mx.nexus.platform.messages";

  private Texts() {}

  /** The text; the key itself when no bundle has it. */
  public static String of(Locale locale, String key, Object... args) {
    String pattern =
        bundlesOf(key).flatMap(bundle -> find(bundle, locale, key)).findFirst().orElse(key);
    if (args.length == 0) {
      return pattern;
    }
    Object[] shown = Stream.of(args).map(Texts::shown).toArray();
    return new MessageFormat(pattern, locale).format(shown);
  }

  private static Stream<String> bundlesOf(String key) {
    int dot = key.indexOf('.');
    String owner = dot < 0 ? "" : key.substring(0, dot);
    if (owner.equals("ui")) {
      return Stream.of(OURS);
    }
    return List.of("mx.nexus." + owner + ".messages", PLATFORM, OURS).stream();
  }

  private static Stream<String> find(String bundle, Locale locale, String key) {
    try {
      ResourceBundle texts =
          ResourceBundle.getBundle(bundle, locale, Thread.currentThread().getContextClassLoader());
      return texts.containsKey(key) ? Stream.of(texts.getString(key)) : Stream.empty();
    } catch (MissingResourceException noSuchBundle) {
      return Stream.empty();
    }
  }

  /** Values of ours are written their own way, not as MessageFormat writes numbers. */
  private static Object shown(Object arg) {
    return switch (arg.getClass().getSimpleName()) {
      case "Money" -> Formats.money(arg);
      case "Quantity" -> Formats.quantity(arg);
      default -> arg;
    };
  }
}
