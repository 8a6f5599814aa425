package mx.nexus.platform.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.stream.Stream;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.Bundles;

/**
 * Texts by key from the bundles of the capabilities.
 *
 * <p>The first part of a key names the bundle: {@code sales.menu.register} is in {@code
 * mx.nexus.sales.messages}, {@code ui.yes} in {@code mx.nexus.platform.web.messages}.
 */
public final class Texts {

  private static final String OURS = "mx.nexus.platform.web.messages";

  private Texts() {}

  /** The text; the key itself when no bundle has it. */
  public static String of(Locale locale, String key, Object... args) {
    String pattern =
        Stream.of(bundleOf(key), OURS)
            .flatMap(bundle -> Bundles.find(bundle, key, locale).stream())
            .findFirst()
            .orElse(key);
    if (args.length == 0) {
      return pattern;
    }
    Object[] shown = Stream.of(args).map(Texts::shown).toArray();
    return new MessageFormat(pattern, locale).format(shown);
  }

  private static String bundleOf(String key) {
    int dot = key.indexOf('.');
    String owner = dot < 0 ? key : key.substring(0, dot);
    return owner.equals("ui") ? OURS : "mx.nexus." + owner + ".messages";
  }

  /** Amounts and quantities are written as on the page, not as MessageFormat writes objects. */
  private static Object shown(Object arg) {
    if (arg instanceof Money) {
      return Formats.money(arg);
    }
    return arg instanceof Quantity ? Formats.quantity(arg) : arg;
  }
}
