package mx.nexus.catalog.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mx.nexus.catalog.search.Words;
import org.junit.jupiter.api.Test;

/** The data files that people extend by hand. */
class CuratedDataTest {

  private static final Vehicles VEHICLES = Vehicles.read();
  private static final Assortment ASSORTMENT = Assortment.read();

  @Test
  void thereIsEnoughOfEverything() {
    assertThat(VEHICLES.models()).hasSizeGreaterThanOrEqualTo(220);
    assertThat(ASSORTMENT.types()).hasSizeGreaterThanOrEqualTo(160);
    assertThat(ASSORTMENT.brands()).hasSizeGreaterThanOrEqualTo(90);
    assertThat(ASSORTMENT.categories()).hasSizeGreaterThanOrEqualTo(14);
  }

  @Test
  void everyReferenceResolves() {
    assertThat(ASSORTMENT.types())
        .allSatisfy(
            type -> {
              assertThat(ASSORTMENT.category(type.category())).isPositive();
              assertThat(ASSORTMENT.makersOf(type)).isNotEmpty().doesNotHaveDuplicates();
              type.componentCodes().forEach(ASSORTMENT::type);
            });
    assertThat(VEHICLES.makes().keySet())
        .allSatisfy(make -> assertThat(ASSORTMENT.ofMake(make)).isNotNull())
        .containsAll(VEHICLES.makeAliases().keySet());
  }

  @Test
  void noNameComesTwice() {
    assertThat(VEHICLES.models())
        .extracting(model -> model.make() + " " + model.name())
        .doesNotHaveDuplicates();
    assertThat(ASSORTMENT.brands()).extracting(Brand::name).doesNotHaveDuplicates();
    assertThat(ASSORTMENT.types()).extracting(PartType::code).doesNotHaveDuplicates();
  }

  @Test
  void streetNamesArePlainAndOncePerModel() {
    assertThat(VEHICLES.models())
        .allSatisfy(
            model -> {
              assertThat(model.aliases()).doesNotHaveDuplicates();
              assertThat(model.aliases()).allMatch(alias -> alias.equals(plain(alias)));
            });
    assertThat(VEHICLES.makeAliases().values())
        .allSatisfy(aliases -> assertThat(aliases).allMatch(alias -> alias.equals(plain(alias))));
  }

  @Test
  void theVochoWasSoldForFortyNineYears() {
    Model vocho =
        VEHICLES.models().stream()
            .filter(model -> model.aliases().contains("vocho"))
            .findFirst()
            .orElseThrow();

    assertThat(vocho.name()).isEqualTo("Sedán");
    assertThat(vocho.years()).isEqualTo(new Years(1954, 2003));
    assertThat(vocho.mexican()).isTrue();
  }

  @Test
  void yearsAndEnginesOfModelsArePlausible() {
    assertThat(VEHICLES.models())
        .allSatisfy(
            model -> {
              assertThat(model.years().from()).isBetween(1950, 2030);
              assertThat(model.years().to()).isBetween(model.years().from(), 2030);
              assertThat(model.motorisations()).isNotEmpty();
            });
  }

  @Test
  void noVehicleComesTwice() {
    for (Model model : VEHICLES.models()) {
      Set<String> seen = new HashSet<>();
      for (Model.Motorisation m : model.motorisations()) {
        for (int year = m.years().from(); year <= m.years().to(); year++) {
          assertThat(seen.add(m.engine().name() + year)).as("%s %s", model.name(), m).isTrue();
        }
      }
    }
  }

  @Test
  void patternsOfABrandGiveNumbersThatCannotMeet() {
    for (Brand brand : ASSORTMENT.brands()) {
      List<NumberPattern> patterns = brand.patterns();
      for (NumberPattern one : patterns) {
        for (NumberPattern other : patterns) {
          assertThat(one == other || !begins(one).startsWith(begins(other)))
              .as(brand.name())
              .isTrue();
        }
      }
    }
  }

  @Test
  void carMakersHaveNumbersForAllFamilies() {
    assertThat(ASSORTMENT.brands())
        .filteredOn(Brand::oem)
        .allSatisfy(
            brand ->
                assertThat(brand.patterns().get(0).capacity())
                    .as(brand.name())
                    .isGreaterThan(20_000_000));
  }

  private static String begins(NumberPattern pattern) {
    return Words.numberKey(pattern.beginning());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "");
  }
}
