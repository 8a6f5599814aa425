package mx.nexus.catalog.vin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a VIN: what it says, which vehicle of the catalogue that is, and how far it
 * can be trusted.
 *
 * @param suggestions other numbers that may have been meant; only when the check digit is wrong
 */
public record VinReading(
    Vin vin, DecodedVin decoded, VehicleMatcher.Match match, List<String> suggestions) {

  private static final double BY_NHTSA = 0.95;
  private static final double BY_OUR_LIST = 0.6;
  private static final double BY_MAKE = 0.3;
  private static final double BY_RULES = 0.1;
  private static final double WRONG_CHECK_DIGIT = 0.5;
  private static final double NO_CHECK_DIGIT = 0.95;
  private static final double UNSURE_YEAR = 0.7;
  private static final double UNSURE_NAME = 0.8;
  private static final double OTHER_ENGINE = 0.8;

  public VinReading {
    suggestions = List.copyOf(suggestions);
  }

  static VinReading of(Vin vin, DecodedVin decoded, VehicleMatcher.Match match) {
    return new VinReading(
        vin,
        decoded,
        match,
        vin.checkDigitValid() ? List.of() : VinSuggestions.forWrongCheckDigit(vin));
  }

  /** The vehicle of the catalogue, when there is no doubt which. */
  public Optional<VehicleCandidate> vehicle() {
    return checkDigitMisses() ? Optional.empty() : match.only();
  }

  /** Vehicles to choose from; empty when there is no doubt, or nothing to choose from. */
  public List<VehicleCandidate> candidates() {
    return vehicle().isPresent() ? List.of() : match.candidates();
  }

  /** From 0 (a guess) to 1. */
  public double confidence() {
    double sure =
        !decoded.hasModel()
            ? decoded.make().isEmpty() ? BY_RULES : BY_MAKE
            : decoded.source() == DecodedVin.Source.MEXICAN ? BY_OUR_LIST : BY_NHTSA;
    if (!vin.checkDigitValid()) {
      sure *= checkDigitMisses() ? WRONG_CHECK_DIGIT : NO_CHECK_DIGIT;
    }
    if (decoded.year() == null || !decoded.yearCertain()) {
      sure *= UNSURE_YEAR;
    }
    if (!match.candidates().isEmpty()) {
      sure *= match.exactName() ? 1 : UNSURE_NAME;
      sure *= match.engineAgrees() ? 1 : OTHER_ENGINE;
    }
    return Math.round(sure * 100) / 100.0;
  }

  /** Codes of what should be known before it is trusted; their texts are in the bundle. */
  public List<String> warnings() {
    List<String> codes = new ArrayList<>();
    if (!vin.checkDigitValid()) {
      codes.add(checkDigitMisses() ? "vin.check-digit-wrong" : "vin.check-digit-absent");
    }
    if (decoded.source() == DecodedVin.Source.RULES) {
      codes.add("vin.maker-unknown");
    } else if (!decoded.hasModel()) {
      codes.add("vin.model-unknown");
    }
    if (decoded.source() == DecodedVin.Source.MEXICAN) {
      codes.add("vin.from-own-list");
    }
    if (decoded.year() == null) {
      codes.add("vin.year-unknown");
    } else if (!decoded.yearCertain()) {
      codes.add("vin.year-uncertain");
    }
    return List.copyOf(codes);
  }

  /** Wrong where it must be right: most likely a slip of the pen. */
  private boolean checkDigitMisses() {
    return !vin.checkDigitValid() && vin.fromNorthAmerica();
  }
}
