package mx.nexus.catalog.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import mx.nexus.catalog.generate.Families.Aspect;
import mx.nexus.catalog.generate.Family.Member;
import mx.nexus.catalog.generate.Part.Component;
import mx.nexus.catalog.generate.Part.Kind;
import org.jspecify.annotations.Nullable;

/** All parts of a catalogue, one after another; nothing of them is kept. */
final class Parts {

  private static final double WITH_BARCODE = 0.6;
  private static final double WITH_SECOND_OEM_NUMBER = 0.15;
  private static final double WITH_RIVALS_NUMBER = 0.2;

  /** Popularity has no average under Zipf's law; one part must not dwarf all others. */
  private static final double LEAST_LUCK = 1e-6;

  private final Families families;
  private final Assortment assortment;
  private final int count;

  Parts(Assortment assortment, Vehicles vehicles, int count, long seed) {
    this.assortment = assortment;
    this.families = new Families(assortment, vehicles, seed);
    this.count = count;
  }

  /** Hands out each family with the id of its first part; cheaper than the parts themselves. */
  void forEachFamily(ObjIntConsumer<Family> each) {
    int id = 1;
    for (long serial = 0; id <= count; serial++) {
      Family family = families.draw(serial).within(count - id + 1);
      each.accept(family, id);
      id += family.parts();
    }
  }

  /** The vehicles that all parts of a family fit; null for universal parts. */
  @Nullable Fitment fitment(Family family) {
    return families.fitment(family);
  }

  /** Hands out each part in the order of the ids. */
  void forEach(Consumer<Part> each) {
    Numbering numbering = new Numbering(assortment.brands());
    forEachFamily((family, first) -> new Birth(family, first, numbering).parts(each));
  }

  /** Makes the parts of one family. */
  private final class Birth {

    private final Family family;
    private final Numbering numbering;
    private final SplittableRandom random;
    private final @Nullable Fitment fitment;
    private final Map<PartType, List<AttributeKind.Value>> common = new HashMap<>();
    private final Map<PartType, Integer> groups = new HashMap<>();
    private final List<String> rivals = new ArrayList<>();
    private final double price;
    private final boolean secondOemNumber;
    private int next;

    Birth(Family family, int first, Numbering numbering) {
      this.family = family;
      this.next = first;
      this.numbering = numbering;
      this.random = families.random(family.serial(), Aspect.DETAIL);
      this.fitment = families.fitment(family);
      this.price = random.nextDouble();
      this.secondOemNumber = random.nextDouble() < WITH_SECOND_OEM_NUMBER;
    }

    void parts(Consumer<Part> each) {
      for (Member member : family.members()) {
        member(member, each);
      }
    }

    private void member(Member member, Consumer<Part> each) {
      List<Part.PartNumber> replaced = new ArrayList<>();
      for (int i = 0; i < member.former(); i++) {
        Part former = part(member.brand(), family.type(), 0, replaced, List.of(), true);
        each.accept(former);
        replaced.add(new Part.PartNumber(Kind.SUPERSEDED, former.number()));
      }
      List<Component> box = new ArrayList<>();
      for (int i = 0; i < member.components().size(); i++) {
        PartType type = member.components().get(i);
        box.add(new Component(next + 1 + i, quantity(type, fitment)));
      }
      Part current = part(member.brand(), family.type(), 0, replaced, box, false);
      each.accept(current);
      for (int i = 0; i < member.components().size(); i++) {
        each.accept(
            part(
                member.brand(),
                member.components().get(i),
                Numbering.FIRST_COMPONENT + i,
                List.of(),
                List.of(),
                false));
      }
    }

    private Part part(
        Brand brand,
        PartType type,
        int slot,
        List<Part.PartNumber> replaced,
        List<Component> box,
        boolean superseded) {
      int id = next++;
      Position position = type.equals(family.type()) ? family.position() : type.positions().get(0);
      List<AttributeKind.Value> attributes = attributes(type);
      String oem = fitment == null ? "" : numbering.oem(ownBrand(fitment), family, slot, type);
      String number = brand.oem() ? oem : numbering.next(brand, type);
      List<Part.PartNumber> numbers = new ArrayList<>(replaced);
      if (!oem.isEmpty() && !brand.oem()) {
        numbers.add(new Part.PartNumber(Kind.OEM, oem));
      }
      if (fitment != null && slot == 0 && secondOemNumber) {
        String second = numbering.oem(ownBrand(fitment), family, Numbering.SECOND_OEM_NUMBER, type);
        numbers.add(new Part.PartNumber(Kind.OEM, second));
      }
      if (!superseded && slot == 0 && !brand.oem()) {
        addRivals(number, numbers);
      }
      if (random.nextDouble() < WITH_BARCODE) {
        numbers.add(new Part.PartNumber(Kind.BARCODE, Ean13.of(id)));
      }
      return new Part(
          id,
          brand,
          type,
          position,
          number,
          PartNames.of(type, position, attributes, fitment, random),
          popularity(brand, type, superseded),
          price(brand, type),
          superseded ? next : 0,
          superseded || family.members().size() < 2 ? 0 : groups.computeIfAbsent(type, t -> id),
          numbers,
          attributes,
          box,
          fitment);
    }

    private Brand ownBrand(Fitment of) {
      return assortment.ofMake(of.model().make());
    }

    private void addRivals(String number, List<Part.PartNumber> numbers) {
      if (!rivals.isEmpty() && random.nextDouble() < WITH_RIVALS_NUMBER) {
        String rival = rivals.get(random.nextInt(rivals.size()));
        numbers.add(new Part.PartNumber(Kind.AFTERMARKET, rival));
      }
      rivals.add(number);
    }

    /** What parts have in common that take each other's place, and what is each one's own. */
    private List<AttributeKind.Value> attributes(PartType type) {
      List<AttributeKind.Value> shared =
          common.computeIfAbsent(
              type, t -> t.attributes().stream().map(kind -> kind.draw(random)).toList());
      if (type.attributes().stream().noneMatch(AttributeKind::differs)) {
        return shared;
      }
      return shared.stream()
          .map(value -> value.kind().differs() ? value.kind().draw(random) : value)
          .toList();
    }

    private int popularity(Brand brand, PartType type, boolean superseded) {
      double model = fitment == null ? 1 : fitment.model().weight() / 30;
      double liking = type.weight() / 15 * model / Math.sqrt(brand.priceFactor());
      double luck = Math.max(LEAST_LUCK, random.nextDouble());
      return (int) Math.round((superseded ? 1 : 10) * liking / luck);
    }

    /** In cents, ending as prices in shops do. */
    private long price(Brand brand, PartType type) {
      double from = type.price().from();
      double middling = from * Math.pow(type.price().to() / from, price);
      double own = middling * brand.priceFactor() * (0.92 + 0.16 * random.nextDouble());
      return own < 100 ? Math.round(own * 2) * 50 : Math.round(own) * 100 - 10;
    }
  }

  /** How many of a type a vehicle takes. */
  static int quantity(PartType type, @Nullable Fitment fitment) {
    return type.quantity() > 0 || fitment == null
        ? Math.max(1, type.quantity())
        : fitment.cylinders();
  }

  /** The word of the column for a kind. */
  static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
