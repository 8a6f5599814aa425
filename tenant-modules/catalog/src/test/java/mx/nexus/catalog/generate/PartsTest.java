package mx.nexus.catalog.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mx.nexus.catalog.search.Words;
import org.junit.jupiter.api.Test;

/** What is generated, over 40,000 parts. */
class PartsTest {

  private static final int COUNT = 40_000;
  private static final Vehicles VEHICLES = Vehicles.read();
  private static final Assortment ASSORTMENT = Assortment.read();
  private static final List<Part> PARTS = generate(COUNT, 1);

  private static List<Part> generate(int count, long seed) {
    List<Part> parts = new ArrayList<>();
    new Parts(ASSORTMENT, VEHICLES, count, seed).forEach(parts::add);
    return parts;
  }

  @Test
  void theSameSeedGivesTheSameParts() {
    assertThat(text(generate(2_000, 1))).isEqualTo(text(generate(2_000, 1)));
    assertThat(text(generate(2_000, 1))).isNotEqualTo(text(generate(2_000, 2)));
  }

  @Test
  void thereAreAsManyAsAskedFor() {
    for (int count : new int[] {1, 2, 3, 7, 100, 1_001}) {
      assertThat(generate(count, 5)).hasSize(count);
    }
    assertThat(PARTS.get(COUNT - 1).id()).isEqualTo(COUNT);
  }

  @Test
  void noBrandGivesANumberTwice() {
    Set<String> seen = new HashSet<>();

    for (Part part : PARTS) {
      assertThat(Words.numberKey(part.number())).hasSizeGreaterThan(3);
      assertThat(seen.add(part.brand().id() + " " + Words.numberKey(part.number())))
          .as("%s %s", part.brand().name(), part.number())
          .isTrue();
    }
  }

  @Test
  void aSmallRangeOfNumbersGoesOnWithLetters() {
    NumberPattern pattern = new NumberPattern("R-0##");
    PartType type = ASSORTMENT.type("spark-plug");
    Set<String> seen = new HashSet<>();

    for (int serial = 0; serial < 100_000; serial++) {
      seen.add(pattern.number(serial, type));
    }

    assertThat(seen).hasSize(100_000).anyMatch(number -> number.matches("R-0\\d\\d[A-Z]{2}"));
  }

  @Test
  void aPartFitsAboutTenVehicles() {
    double average =
        PARTS.stream()
            .mapToInt(part -> part.fitment() == null ? 0 : part.fitment().vehicles().length)
            .average()
            .orElseThrow();

    assertThat(average).isBetween(8.5, 11.5);
    assertThat(PARTS)
        .allSatisfy(part -> assertThat(part.fitment() == null).isEqualTo(part.type().universal()));
    assertThat(share(p -> p.type().universal())).isBetween(0.03, 0.15);
  }

  @Test
  void everyPartFitsSomethingUnlessItIsUniversal() {
    assertThat(PARTS)
        .filteredOn(part -> !part.type().universal())
        .allSatisfy(part -> assertThat(part.fitment().vehicles()).isNotEmpty());
  }

  @Test
  void commonModelsHaveMostParts() {
    Map<String, Long> ofModel =
        PARTS.stream()
            .filter(part -> part.fitment() != null)
            .collect(
                Collectors.groupingBy(
                    part -> part.fitment().model().name(), Collectors.counting()));

    assertThat(ofModel.getOrDefault("Tsuru", 0L))
        .isGreaterThan(10 * ofModel.getOrDefault("Samurai", 0L))
        .isGreaterThan(300);
  }

  @Test
  void popularityFollowsZipfsLaw() {
    int[] ranked =
        PARTS.stream()
            .map(Part::popularity)
            .sorted(Comparator.reverseOrder())
            .mapToInt(Integer::intValue)
            .toArray();

    double slope =
        Math.log((double) ranked[20] / ranked[2_000]) / Math.log((2_000 + 1) / (20 + 1.0));
    assertThat(slope).isCloseTo(1.0, within(0.25));
  }

  @Test
  void barcodesHaveTheirCheckDigit() {
    assertThat(Ean13.check("400638133393")).isEqualTo(1);
    assertThat(Ean13.check("750103131130")).isEqualTo(9);
    assertThat(numbers(Part.Kind.BARCODE))
        .hasSizeBetween(COUNT * 55 / 100, COUNT * 65 / 100)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("750\\d{10}"))
        .allMatch(code -> Ean13.check(code.substring(0, 12)) == code.charAt(12) - '0');
  }

  @Test
  void partsOfAGroupTakeEachOthersPlace() {
    Map<Integer, List<Part>> groups =
        PARTS.stream().filter(part -> part.group() > 0).collect(Collectors.groupingBy(Part::group));

    assertThat(groups).isNotEmpty();
    assertThat(groups.values())
        .allSatisfy(
            group -> {
              assertThat(group).hasSizeBetween(2, 8);
              assertThat(group).extracting(Part::brand).doesNotHaveDuplicates();
              assertThat(group).extracting(Part::type).containsOnly(group.get(0).type());
              assertThat(group).extracting(Part::position).containsOnly(group.get(0).position());
              assertThat(group).extracting(Part::fitment).containsOnly(group.get(0).fitment());
            });
  }

  @Test
  void aCarMakersNumberBelongsToOneGroup() {
    Map<String, Integer> typeOf = new HashMap<>();
    Map<String, Fitment> fitmentOf = new HashMap<>();

    for (Part part : PARTS) {
      for (Part.PartNumber number : part.numbers()) {
        if (number.kind() == Part.Kind.OEM) {
          String key = Words.numberKey(number.text());
          assertThat(typeOf.computeIfAbsent(key, k -> part.type().id()))
              .as(number.text())
              .isEqualTo(part.type().id());
          assertThat(fitmentOf.computeIfAbsent(key, k -> part.fitment())).isSameAs(part.fitment());
        }
      }
    }
    assertThat(typeOf).hasSizeGreaterThan(1_000);
  }

  @Test
  void supersededPartsLeadToAnActiveOneOfTheirBrand() {
    int longest = 0;
    for (Part part : PARTS) {
      int steps = 0;
      Part last = part;
      while (last.supersededBy() > 0) {
        last = PARTS.get(last.supersededBy() - 1);
        steps++;
        assertThat(last.brand()).isEqualTo(part.brand());
        assertThat(last.type()).isEqualTo(part.type());
        assertThat(last.numbers())
            .contains(new Part.PartNumber(Part.Kind.SUPERSEDED, part.number()));
      }
      longest = Math.max(longest, steps);
    }

    assertThat(longest).isEqualTo(3);
    assertThat(share(part -> part.supersededBy() > 0)).isBetween(0.02, 0.04);
  }

  @Test
  void kitsAreOfPartsOfTheSameBrandForTheSameVehicles() {
    List<Part> kits = PARTS.stream().filter(part -> !part.components().isEmpty()).toList();

    assertThat(kits).hasSizeBetween(COUNT / 200, COUNT / 40);
    for (Part kit : kits) {
      for (Part.Component component : kit.components()) {
        Part inside = PARTS.get(component.part() - 1);
        assertThat(inside.brand()).isEqualTo(kit.brand());
        assertThat(inside.fitment()).isSameAs(kit.fitment());
        assertThat(component.quantity()).isPositive();
      }
    }
  }

  @Test
  void namesReadAsTheTradeWritesThem() {
    Set<String> names = PARTS.stream().map(Part::name).collect(Collectors.toSet());

    assertThat(names)
        .contains("Balata delantera cerámica", "Amortiguador trasero izquierdo gas")
        .noneMatch(name -> name.contains("delantera delantera"));
    assertThat(share(part -> part.name().equals(part.name().toUpperCase(Locale.ROOT))))
        .isBetween(0.005, 0.05);
  }

  @Test
  void pricesArePlausible() {
    assertThat(PARTS)
        .allSatisfy(
            part ->
                assertThat(part.price() / 100.0)
                    .isBetween(part.type().price().from() * 0.5, part.type().price().to() * 3));
  }

  private static double share(Predicate<Part> what) {
    return PARTS.stream().filter(what).count() / (double) COUNT;
  }

  private static List<String> numbers(Part.Kind kind) {
    return PARTS.stream()
        .flatMap(part -> part.numbers().stream())
        .filter(number -> number.kind() == kind)
        .map(Part.PartNumber::text)
        .toList();
  }

  private static String text(List<Part> parts) {
    return parts.stream()
        .map(
            part -> part.number() + part.name() + part.price() + part.numbers() + part.popularity())
        .collect(Collectors.joining("\n"));
  }
}
