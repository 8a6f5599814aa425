package mx.nexus.catalog.app.history;

import java.util.Locale;

/** What was seen of a part on a vehicle. */
public enum FitmentKind {
  SOLD,
  FITTED,
  UNFITTED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
