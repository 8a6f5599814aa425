package mx.nexus.catalog.vin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mx.nexus.platform.persistence.PlatformDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a VIN from NHTSA's data in the shared catalogue: the maker's code and the year lead to
 * schemas, whose keys are compared with positions 4–8 and 10–17. Of several readings, the schema
 * that explains most speaks first; within it, the key that asks for most characters.
 */
public final class VpicDecoder {

  private static final BigDecimal CC_PER_LITRE = BigDecimal.valueOf(1000);
  private static final BigDecimal LITRES_PER_CUBIC_INCH = new BigDecimal("0.016387064");

  private final VpicRecords records;

  /** Over the database that holds the data. */
  public VpicDecoder(PlatformDatabase catalogue) {
    this(catalogue, hit -> {});
  }

  /**
   * The same.
   *
   * @param looked hears of each look into memory whether the data was there
   */
  public VpicDecoder(PlatformDatabase catalogue, Consumer<Boolean> looked) {
    this.records = new VpicRecords(catalogue, looked);
  }

  /**
   * What the data says; empty when it does not know the maker's code.
   *
   * @param latest last model year that can be on the road
   */
  public Optional<DecodedVin> decode(Vin vin, int latest) {
    return records.maker(vin.makerCode()).map(maker -> decode(vin, maker, latest));
  }

  private DecodedVin decode(Vin vin, VpicMaker maker, int latest) {
    List<Integer> years = vin.modelYears(latest);
    Integer chosen = null;
    Reading best = Reading.NOTHING;
    for (Integer year : years) {
      Reading reading = read(vin, maker, year);
      if (chosen == null || (!best.hasModel() && reading.hasModel())) {
        chosen = year;
        best = reading;
      }
    }
    boolean byRule = maker.light() && !years.isEmpty() && years.get(0).equals(chosen);
    return best.decoded(vin, maker, chosen, years.size() == 1 || byRule);
  }

  private Reading read(Vin vin, VpicMaker maker, int year) {
    List<Matches> schemas = new ArrayList<>();
    for (VpicSchema schema : records.schemas(maker.schemasOf(year))) {
      Matches matches = Matches.of(schema, vin);
      if (!matches.best().isEmpty()) {
        schemas.add(matches);
      }
    }
    schemas.sort(Matches.BETTER_FIRST);
    return Reading.of(schemas);
  }

  /** What of one schema fits a VIN: the best entry of each element. */
  private record Matches(int schema, Map<VpicElement, VpicSchema.Entry> best) {

    static final Comparator<Matches> BETTER_FIRST =
        Comparator.comparing(Matches::hasModel)
            .thenComparing(matches -> matches.best().size())
            .thenComparing(Matches::fixed)
            .thenComparing(Matches::schema)
            .reversed();

    static Matches of(VpicSchema schema, Vin vin) {
      Map<VpicElement, VpicSchema.Entry> best = new EnumMap<>(VpicElement.class);
      for (VpicSchema.Entry entry : schema.entries()) {
        if (entry.matches(vin)) {
          best.merge(
              entry.element(), entry, (old, other) -> other.fixed() > old.fixed() ? other : old);
        }
      }
      return new Matches(schema.id(), best);
    }

    boolean hasModel() {
      return best.containsKey(VpicElement.MODEL);
    }

    int fixed() {
      VpicSchema.Entry model = best.get(VpicElement.MODEL);
      return model == null ? 0 : model.fixed();
    }
  }

  /** The answer of all schemas together: the first that says something about an element. */
  private record Reading(Map<VpicElement, VpicSchema.Entry> entries) {

    static final Reading NOTHING = new Reading(Map.of());

    static Reading of(List<Matches> schemas) {
      Map<VpicElement, VpicSchema.Entry> entries = new EnumMap<>(VpicElement.class);
      schemas.forEach(matches -> matches.best().forEach(entries::putIfAbsent));
      return new Reading(entries);
    }

    boolean hasModel() {
      return entries.containsKey(VpicElement.MODEL);
    }

    String text(VpicElement element) {
      VpicSchema.Entry entry = entries.get(element);
      return entry == null ? "" : entry.value();
    }

    String either(VpicElement first, VpicElement second) {
      String text = text(first);
      return text.isEmpty() ? text(second) : text;
    }

    DecodedVin decoded(Vin vin, VpicMaker maker, @Nullable Integer year, boolean yearCertain) {
      VpicSchema.Entry model = entries.get(VpicElement.MODEL);
      return new DecodedVin(
          DecodedVin.Source.OFFLINE,
          maker.manufacturer(),
          maker.country(),
          maker.vehicleType(),
          model == null || model.make().isEmpty() ? maker.make() : model.make(),
          model == null ? "" : model.value(),
          year,
          yearCertain,
          either(VpicElement.SERIES, VpicElement.SERIES_2),
          either(VpicElement.TRIM, VpicElement.TRIM_2),
          text(VpicElement.BODY),
          text(VpicElement.DRIVE_TYPE),
          text(VpicElement.TRANSMISSION),
          engine(),
          new DecodedVin.Plant(
              vin.plantCode(),
              text(VpicElement.PLANT_COUNTRY),
              text(VpicElement.PLANT_STATE),
              text(VpicElement.PLANT_CITY),
              text(VpicElement.PLANT_COMPANY)));
    }

    private EngineFacts engine() {
      return new EngineFacts(
          litres(),
          decimal(VpicElement.CYLINDERS).map(BigDecimal::intValue).orElse(null),
          text(VpicElement.ENGINE_CONFIGURATION),
          text(VpicElement.FUEL),
          text(VpicElement.ENGINE_MODEL));
    }

    private @Nullable BigDecimal litres() {
      return decimal(VpicElement.DISPLACEMENT_L)
          .or(
              () ->
                  decimal(VpicElement.DISPLACEMENT_CC)
                      .map(cc -> cc.divide(CC_PER_LITRE, 3, RoundingMode.HALF_UP)))
          .or(
              () ->
                  decimal(VpicElement.DISPLACEMENT_CI)
                      .map(ci -> ci.multiply(LITRES_PER_CUBIC_INCH))
                      .map(litres -> litres.setScale(3, RoundingMode.HALF_UP)))
          .orElse(null);
    }

    private Optional<BigDecimal> decimal(VpicElement element) {
      return Numbers.decimal(text(element));
    }
  }
}
