package mx.nexus.catalog.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mx.nexus.catalog.generate.Fitment.Remark;
import mx.nexus.catalog.generate.Model.Motorisation;
import mx.nexus.catalog.generate.PartType.Fits;

/**
 * Draws which vehicles a part fits: one model, the more common the more often, up to two related
 * ones, and a run of years. Parts of the engine follow the engine, parts of the chassis the
 * platform, parts of the body stay with their model.
 */
final class Fitments {

  private static final int MOST_RELATED = 2;
  private static final double RELATED = 0.3;
  private static final double REMARKED = 0.04;
  private static final List<Remark> REMARKS =
      List.of(
          new Remark("Con ABS", "{\"abs\": true}"),
          new Remark("Sin ABS", "{\"abs\": false}"),
          new Remark("Con A/C", "{\"ac\": true}"),
          new Remark("Sin A/C", "{\"ac\": false}"),
          new Remark("Transmisión manual", "{\"transmission\": \"manual\"}"),
          new Remark("Transmisión automática", "{\"transmission\": \"automatic\"}"),
          new Remark("Sedán", "{\"body\": \"sedan\"}"),
          new Remark("Hatchback", "{\"body\": \"hatchback\"}"),
          new Remark("Verificar con la muestra", ""));

  private final Vehicles vehicles;
  private final Map<String, Weighted<Model>> modelsByNeed = new HashMap<>();

  Fitments(Vehicles vehicles, List<PartType> types) {
    this.vehicles = vehicles;
    for (PartType type : types) {
      modelsByNeed.computeIfAbsent(type.need(), this::modelsThatOffer);
    }
  }

  private Weighted<Model> modelsThatOffer(String need) {
    return new Weighted<>(
        vehicles.models().stream().filter(model -> model.offers(need)).toList(), Model::weight);
  }

  /** Draws one for a type that is not universal. */
  Fitment draw(PartType type, SplittableRandom random) {
    Weighted<Model> candidates = modelsByNeed.get(type.need());
    if (candidates == null) {
      throw new IllegalArgumentException("Another type of part: " + type.code());
    }
    Model model = candidates.draw(random);
    List<Motorisation> suited =
        model.motorisations().stream().filter(m -> m.engine().offers(type.need())).toList();
    Motorisation chosen = suited.get(random.nextInt(suited.size()));
    boolean ofEngine = type.fits() == Fits.ENGINE;
    Years years = (ofEngine ? chosen.years() : chosen.years().and(model.years())).some(random);
    IntStream.Builder ids = IntStream.builder();
    for (Model one : withRelatives(model, type, random)) {
      for (Motorisation motorisation : one.motorisations()) {
        boolean fits =
            ofEngine
                ? motorisation.engine().equals(chosen.engine())
                : motorisation.engine().offers(type.need());
        if (fits) {
          Years both = motorisation.years().and(years);
          for (int year = both.from(); year <= both.to(); year++) {
            ids.add(motorisation.vehicle(year));
          }
        }
      }
    }
    int cylinders = Math.max(1, chosen.engine().cylinders());
    Remark remark =
        random.nextDouble() < REMARKED ? REMARKS.get(random.nextInt(REMARKS.size())) : Remark.NONE;
    return new Fitment(model, years, ids.build().distinct().toArray(), cylinders, remark);
  }

  private List<Model> withRelatives(Model model, PartType type, SplittableRandom random) {
    List<Model> chosen = new ArrayList<>();
    chosen.add(model);
    for (Model other : vehicles.ofPlatform(model.platform())) {
      boolean related =
          !other.equals(model) && (type.fits() != Fits.BODY || other.make().equals(model.make()));
      double likely = type.fits() == Fits.BODY ? RELATED / 3 : RELATED;
      if (related && random.nextDouble() < likely && chosen.size() <= MOST_RELATED) {
        chosen.add(other);
      }
    }
    return chosen;
  }
}
