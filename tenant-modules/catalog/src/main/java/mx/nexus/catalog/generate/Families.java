package mx.nexus.catalog.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mx.nexus.catalog.generate.Family.Member;
import org.jspecify.annotations.Nullable;

/**
 * Draws families, each from the seed and its own serial number alone: every pass over the catalogue
 * draws the same ones again, so that none has to be kept.
 */
final class Families {

  private static final double ALONE = 0.25;
  private static final double WITH_MAKERS_OWN = 0.35;
  private static final double SUPERSEDED = 0.024;
  private static final double FURTHER = 0.25;
  private static final int LONGEST_CHAIN = 3;
  private static final int MOST_MEMBERS = 8;

  private final Assortment assortment;
  private final Fitments fitments;
  private final Weighted<PartType> types;
  private final Map<PartType, List<PartType>> componentsOf = new HashMap<>();
  private final long seed;

  Families(Assortment assortment, Vehicles vehicles, long seed) {
    this.assortment = assortment;
    this.fitments = new Fitments(vehicles, assortment.types());
    this.types = new Weighted<>(assortment.types(), PartType::weight);
    this.seed = seed;
    for (PartType type : assortment.types()) {
      componentsOf.put(type, type.componentCodes().stream().map(assortment::type).toList());
    }
  }

  /** What a family's numbers are drawn from; each aspect has a course of its own. */
  enum Aspect {
    SHAPE(0),
    FITMENT(1),
    DETAIL(2);

    private static final int COURSES = 3;

    private final int course;

    Aspect(int course) {
      this.course = course;
    }
  }

  SplittableRandom random(long serial, Aspect aspect) {
    return new SplittableRandom(
        new SplittableRandom(seed * Aspect.COURSES + aspect.course).nextLong()
            + new SplittableRandom(serial).nextLong());
  }

  /** The vehicles that it fits; null for universal parts. */
  @Nullable Fitment fitment(Family family) {
    return fitment(family.serial(), family.type());
  }

  private @Nullable Fitment fitment(long serial, PartType type) {
    return type.universal() ? null : fitments.draw(type, random(serial, Aspect.FITMENT));
  }

  /** Draws one. */
  Family draw(long serial) {
    SplittableRandom random = random(serial, Aspect.SHAPE);
    PartType type = types.draw(random);
    Position position = type.positions().get(random.nextInt(type.positions().size()));
    int size = random.nextDouble() < ALONE ? 1 : 2 + random.nextInt(MOST_MEMBERS - 1);
    List<Member> members = new ArrayList<>(size);
    if (random.nextDouble() < WITH_MAKERS_OWN) {
      Fitment fitment = fitment(serial, type);
      if (fitment != null) {
        Brand own = assortment.ofMake(fitment.model().make());
        members.add(new Member(own, 0, components(type)));
      }
    }
    List<Brand> makers = assortment.makersOf(type);
    int start = random.nextInt(makers.size());
    for (int i = 0; i < makers.size() && members.size() < size; i++) {
      Brand brand = makers.get((start + i) % makers.size());
      members.add(new Member(brand, former(random), components(type)));
    }
    return new Family(serial, type, position, members);
  }

  private List<PartType> components(PartType kit) {
    return componentsOf.getOrDefault(kit, List.of());
  }

  private static int former(SplittableRandom random) {
    int former = random.nextDouble() < SUPERSEDED ? 1 : 0;
    while (former > 0 && former < LONGEST_CHAIN && random.nextDouble() < FURTHER) {
      former++;
    }
    return former;
  }
}
