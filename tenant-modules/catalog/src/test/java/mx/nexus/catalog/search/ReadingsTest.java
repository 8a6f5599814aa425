package mx.nexus.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.nexus.catalog.search.PartSearch.Wanted;
import mx.nexus.catalog.search.Readings.Reading;
import mx.nexus.catalog.search.Readings.Stage;
import mx.nexus.catalog.search.Vocabulary.Kind;
import mx.nexus.catalog.search.Vocabulary.Model;
import mx.nexus.catalog.search.Vocabulary.Vehicle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {

  private static final int BALATA = 1;
  private static final int TSURU_2008 = 77;
  private static final Words WORDS = Words.ofTheCounter();
  private static final Vocabulary VOCABULARY = vocabulary();
  private static final Understanding UNDERSTANDING = new Understanding(WORDS, VOCABULARY);

  private static Vocabulary vocabulary() {
    Vocabulary made = new Vocabulary();
    made.addMake(1, "Nissan");
    made.addModel(new Model(10, 1), "Tsuru");
    made.addVehicle(new Vehicle(TSURU_2008, 10, 2008, 16));
    made.addBrand(5, "Wagner");
    List.of("delantera", "trasera", "izquierda", "superior").forEach(made::addPosition);
    List<String> names =
        List.of(
            "Balata",
            "Sensor de desgaste de balatas",
            "Bomba de gasolina",
            "Bomba de gasolina mecánica",
            "Radiador",
            "Soporte de motor");
    for (int id = 1; id <= names.size(); id++) {
      made.addKind(new Kind(id, names.get(id - 1), WORDS.of(names.get(id - 1)), 1));
    }
    return made;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "balata delantera tsuru 2008",
        "balata wagner ceramica izquierda tsuru 2008 ",
        "delantera balata tsuru",
        "balata rara",
        "balata"
      })
  void noReadingGivesUpTheKind(String text) {
    assertThat(words(text))
        .isNotEmpty()
        .allMatch(each -> each.typeId() == BALATA || each.words().contains("balata"));
  }

  @Test
  void aWordThatSaysAnotherKindIsNeverGivenUp() {
    assertThat(words("sensor de balata tsuru 2008 "))
        .allMatch(each -> each.words().contains("sensor"));
    assertThat(words("soporte de radiador tsuru 2008 "))
        .allMatch(each -> each.words().contains("soporte"));
  }

  @Test
  void theYearIsGivenUpBeforeThePositionAndTheVehicleAtLast() {
    List<List<Lack>> lacks =
        words("balata delantera tsuru 2008 ").stream().map(Reading::lacks).distinct().toList();

    assertThat(lacks)
        .containsExactly(
            List.of(),
            List.of(Lack.YEAR),
            List.of(Lack.POSITION),
            List.of(Lack.VEHICLE),
            List.of(Lack.VEHICLE, Lack.POSITION));
  }

  @Test
  void theBrandIsGivenUpFirst() {
    assertThat(words("balata wagner tsuru 2008 ").stream().map(Reading::lacks).distinct())
        .startsWith(List.of(), List.of(Lack.BRAND), List.of(Lack.YEAR))
        .endsWith(List.of(Lack.VEHICLE), List.of(Lack.VEHICLE, Lack.BRAND));
  }

  @Test
  void onlyStrictReadingsAreAskedInAnyCaseAndThoseOfAKindThatIsCalledAlike() {
    List<Reading> always =
        stages("bomba de gasolina tsuru 2008 ").stream()
            .filter(Stage::always)
            .flatMap(stage -> stage.readings().stream())
            .filter(each -> each.numbers().isEmpty() && each.numberBeginning().isEmpty())
            .toList();

    assertThat(always)
        .extracting(Reading::lacks)
        .containsExactly(List.of(), List.of(), List.of(Lack.KIND));
    assertThat(always).extracting(Reading::typeId).containsExactly(3, 3, 4);
  }

  @Test
  void nothingThatFitsIsSaidToFitOnceTheVehicleIsGivenUp() {
    assertThat(words("balata tsuru 2008 "))
        .filteredOn(each -> each.lacks().contains(Lack.VEHICLE) || each.lacks().contains(Lack.YEAR))
        .isNotEmpty()
        .allMatch(each -> Boolean.FALSE.equals(each.fits()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "valata delantera tsuru 08;Balata delantera;Nissan Tsuru 2008",
        "pastillas de freno wagner;Balata Wagner;''",
        "sensor de balata tsuru 1.6;sensor balata;Nissan Tsuru 1.6 L",
        "tsuru 92-17;'';Nissan Tsuru 1992–2017"
      })
  void saysInWordsWhatWasUnderstood(String text, String part, String vehicle) {
    assertThat(UNDERSTANDING.inWords(UNDERSTANDING.of(text + " "), 0))
        .isEqualTo(new Understood(part, vehicle));
  }

  @Test
  void aChosenVehicleIsToldInsteadOfANamedOne() {
    assertThat(UNDERSTANDING.inWords(UNDERSTANDING.of("balata "), TSURU_2008).vehicle())
        .isEqualTo("Nissan Tsuru 2008 1.6 L");
  }

  private static List<Stage> stages(String text) {
    return Readings.of(UNDERSTANDING.of(text), Wanted.any(20), VOCABULARY);
  }

  private static List<Reading> words(String text) {
    return stages(text).stream()
        .flatMap(stage -> stage.readings().stream())
        .filter(each -> each.numbers().isEmpty() && each.numberBeginning().isEmpty())
        .filter(each -> !each.lacks().contains(Lack.KIND))
        .toList();
  }
}
