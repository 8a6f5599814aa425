package mx.nexus.admin;

import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;

/** Bytes and times in the words of people. */
final class Sizes {

  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
  private static final int STEP = 1024;

  private Sizes() {}

  static String bytes(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= STEP && unit < UNITS.length - 1) {
      value /= STEP;
      unit++;
    }
    NumberFormat format = NumberFormat.getInstance(PersonLocale.current());
    format.setMaximumFractionDigits(value < 10 && unit > 0 ? 1 : 0);
    return format.format(value) + " " + UNITS[unit];
  }

  /** How long ago, roughly. */
  static String ago(Duration age) {
    Locale locale = PersonLocale.current();
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 60) {
      return Texts.of(locale, "admin.ago.seconds", seconds);
    }
    if (seconds < 3600) {
      return Texts.of(locale, "admin.ago.minutes", seconds / 60);
    }
    if (seconds < 48 * 3600) {
      return Texts.of(locale, "admin.ago.hours", seconds / 3600);
    }
    return Texts.of(locale, "admin.ago.days", seconds / 86_400);
  }

  /** How long, roughly. */
  static String duration(Duration time) {
    long minutes = time.toMinutes();
    return minutes < 60
        ? minutes + " min"
        : minutes < 48 * 60 ? minutes / 60 + " h" : minutes / 1440 + " d";
  }
}
