package mx.nexus.platform.web;

import java.util.stream.Stream;
import mx.nexus.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** The functions of {@code urn:nexus:ui} that need more than their arguments. */
public final class PageFunctions {

  private PageFunctions() {}

  /** Whether the caller has the permission. */
  public static boolean can(String permission) {
    return Caller.can(permission);
  }

  /** Text by key with one value. */
  public static String text(String key, @Nullable Object a) {
    return texts(key, a);
  }

  /** Text by key with two values. */
  public static String text2(String key, @Nullable Object a, @Nullable Object b) {
    return texts(key, a, b);
  }

  /** Text by key with three values. */
  public static String text3(
      String key, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
    return texts(key, a, b, c);
  }

  /** The key cap of a key, as it is printed on a keyboard of the person's language. */
  public static String keyCap(String key) {
    return Stream.of(key.split("\\+")).map(PageFunctions::cap).reduce((a, b) -> a + " " + b).get();
  }

  private static String cap(String key) {
    String textKey = "ui.key." + key;
    String text = Texts.of(PersonLocale.current(), textKey);
    return text.equals(textKey) ? key : text;
  }

  private static String texts(String key, @Nullable Object... args) {
    Object[] shown = Stream.of(args).map(arg -> arg == null ? "" : arg).toArray();
    return Texts.of(PersonLocale.current(), key, shown);
  }
}
