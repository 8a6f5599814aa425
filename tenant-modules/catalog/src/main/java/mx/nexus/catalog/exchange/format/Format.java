package mx.nexus.catalog.exchange.format;

import java.util.Locale;
import java.util.Optional;

/** How a file is written. */
public enum Format {
  CSV,
  XLSX,
  ACES,
  PIES;

  /** As operators write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its word. */
  public static Optional<Format> find(String word) {
    for (Format format : values()) {
      if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  boolean isXml() {
    return this == ACES || this == PIES;
  }
}
