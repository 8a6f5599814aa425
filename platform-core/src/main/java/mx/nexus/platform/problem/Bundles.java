package mx.nexus.platform.problem;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Looks texts up without ever falling back to the language of the machine. */
public final class Bundles {

  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Bundles() {}

  /** The text of the key; empty when the bundle or the key does not exist. */
  public static Optional<String> find(String bundle, String key, Locale language) {
    try {
      ResourceBundle texts = ResourceBundle.getBundle(bundle, language, loader(), NO_FALLBACK);
      return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    } catch (MissingResourceException noSuchBundle) {
      return Optional.empty();
    }
  }

  private static ClassLoader loader() {
    ClassLoader ofApplication = Thread.currentThread().getContextClassLoader();
    return ofApplication == null ? Bundles.class.getClassLoader() : ofApplication;
  }
}
