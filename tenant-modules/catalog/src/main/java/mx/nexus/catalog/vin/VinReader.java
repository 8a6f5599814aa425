package mx.nexus.catalog.vin;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
    this(catalogue, online, clock, hit -> {});
  }

  /**
   * The same.
   *
   * @param looked hears of each look into the data in memory whether it was there
   */
  public VinReader(
      Optional<? extends PlatformDatabase> catalogue,
      Function<Vin, Optional<DecodedVin>> online,
      Clock clock,
      Consumer<Boolean> looked) {
    this.decoder = catalogue.map(db -> new VpicDecoder(db, looked)).orElse(null);
    this.matcher = catalogue.map(VehicleMatcher::new).orElse(null);
    this.online = online;
    this.clock = clock;
  }

  /** All that is known. */
  public VinReading read(Vin vin) {
    DecodedVin here = here(vin);
    return reading(vin, here.hasModel() ? here : better(here, online.apply(vin)));
  }

  /**
   * All that is known of many.
   *
   * @param online asks NHTSA's service for those of which nobody here knows the model, at once;
   *     those of which it says nothing are missing
   */
  public List<VinReading> readAll(
      List<Vin> vins, Function<List<Vin>, Map<Vin, DecodedVin>> online) {
    Map<Vin, DecodedVin> here = new LinkedHashMap<>();
    vins.forEach(vin -> here.computeIfAbsent(vin, this::here));
    List<Vin> unknown = here.keySet().stream().filter(vin -> !known(here, vin)).toList();
    Map<Vin, DecodedVin> said = unknown.isEmpty() ? Map.of() : online.apply(unknown);
    here.replaceAll((vin, decoded) -> better(decoded, Optional.ofNullable(said.get(vin))));
    return here.entrySet().stream().map(each -> reading(each.getKey(), each.getValue())).toList();
  }

  private static boolean known(Map<Vin, DecodedVin> here, Vin vin) {
    DecodedVin decoded = here.get(vin);
    return decoded != null && decoded.hasModel();
  }

  /** Vehicles of the catalogue of which somebody says this. */
  public VehicleMatcher.Match match(DecodedVin said) {
    return matcher == null ? VehicleMatcher.Match.NONE : matcher.match(said);
  }

  private VinReading reading(Vin vin, DecodedVin decoded) {
    return VinReading.of(vin, decoded, match(decoded));
  }

  private static DecodedVin better(DecodedVin here, Optional<DecodedVin> said) {
    return said.filter(DecodedVin::hasModel).orElse(here);
  }

  /** Without NHTSA's service. */
  private DecodedVin here(Vin vin) {
    int latest = clock.instant().atZone(ZoneOffset.UTC).getYear() + 1;
    DecodedVin byRules = byRules(vin, latest);
    DecodedVin offline = decoder == null ? byRules : decoder.decode(vin, latest).orElse(byRules);
    return mexican.over(offline, vin, latest);
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
