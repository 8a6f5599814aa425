package mx.nexus.catalog.vin;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mx.nexus.platform.persistence.PlatformDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Reads a VIN with all that is there: NHTSA's data in the shared catalogue, our list of Mexican
 * vehicles, and NHTSA's service where neither knows the model.
 */
public final class VinReader {

  private final @Nullable VpicDecoder decoder;
  private final @Nullable VehicleMatcher matcher;
  private final MexicanLayer mexican = MexicanLayer.load();
  private final Function<Vin, Optional<DecodedVin>> online;
  private final Clock clock;

  /**
   * Over what the installation has.
   *
   * @param catalogue the shared catalogue, if there is one
   * @param online asks NHTSA's service; empty when it is off or cannot be asked
   */
  public VinReader(
      Optional<? extends PlatformDatabase> catalogue,
      Function<Vin, Optional<DecodedVin>> online,
      Clock clock) {
    this.decoder = catalogue.map(VpicDecoder::new).orElse(null);
    this.matcher = catalogue.map(VehicleMatcher::new).orElse(null);
    this.online = online;
    this.clock = clock;
  }

  /** All that is known. */
  public VinReading read(Vin vin) {
    DecodedVin decoded = decoded(vin);
    VehicleMatcher.Match match =
        matcher == null ? VehicleMatcher.Match.NONE : matcher.match(decoded);
    return VinReading.of(vin, decoded, match);
  }

  private DecodedVin decoded(Vin vin) {
    int latest = clock.instant().atZone(ZoneOffset.UTC).getYear() + 1;
    DecodedVin byRules = byRules(vin, latest);
    DecodedVin offline = decoder == null ? byRules : decoder.decode(vin, latest).orElse(byRules);
    DecodedVin here = mexican.over(offline, vin, latest);
    if (here.hasModel()) {
      return here;
    }
    return online.apply(vin).filter(DecodedVin::hasModel).orElse(here);
  }

  /** Country and year, for a maker whom nobody knows. */
  private static DecodedVin byRules(Vin vin, int latest) {
    List<Integer> years = vin.modelYears(latest);
    return new DecodedVin(
        DecodedVin.Source.RULES,
        "",
        vin.country(),
        "",
        "",
        "",
        years.isEmpty() ? null : years.get(0),
        years.size() == 1,
        "",
        "",
        "",
        "",
        "",
        EngineFacts.UNKNOWN,
        DecodedVin.Plant.coded(vin.plantCode()));
  }
}
