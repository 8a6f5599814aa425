package mx.nexus.catalog.vin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import mx.nexus.platform.problem.FieldIssue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VinTest {

  private static final String ALLOWED = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final int LATEST = 2027;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1M8GDM9AXKP042788",
        "1HGCM82633A004352",
        "3VWFE21C04M000001",
        "WBA3A5C57CF256651",
        "11111111111111111"
      })
  void acceptsARightCheckDigit(String vin) {
    assertThat(Vin.parse(vin).checkDigitValid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"3N1AB7AP5GY255348, 0", "1FTFW1ET5DFC10312, 9"})
  void noticesAWrongCheckDigit(String text, char expected) {
    Vin vin = Vin.parse(text);

    assertThat(vin.checkDigitValid()).isFalse();
    assertThat(vin.expectedCheckDigit()).isEqualTo(expected);
    assertThat(vin.withCheckDigit().checkDigitValid()).isTrue();
  }

  @Test
  void understandsBlanksHyphensAndLowerCase() {
    assertThat(Vin.parse(" 1hgcm-82633 a004352 ").value()).isEqualTo("1HGCM82633A004352");
  }

  @Test
  void saysWhatIsWrongAndWhatMayBeMeant() {
    MalformedVin refusal =
        catchThrowableOfType(MalformedVin.class, () -> Vin.parse("IHGCM82633AO04352"));

    assertThat(refusal.code()).isEqualTo("vin.malformed");
    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.issues())
        .containsExactly(
            FieldIssue.of("vin", "vin.has-i-o-q"),
            new FieldIssue("vin", MalformedVin.MEANT, "1HGCM82633A004352"));
    assertThat(refusal.suggestions()).containsExactly("1HGCM82633A004352");
  }

  @ParameterizedTest
  @CsvSource({
    "1HGCM82633A00435, vin.wrong-length",
    "1HGCM82633A0043522, vin.wrong-length",
    "1HGCM82633A00435Ñ, vin.strange-character",
    "1HGCM82633A00435_, vin.strange-character"
  })
  void refusesWhatCannotBeOne(String text, String issue) {
    MalformedVin refusal = catchThrowableOfType(MalformedVin.class, () -> Vin.parse(text));

    assertThat(refusal.issues()).extracting(FieldIssue::code).containsExactly(issue);
    assertThat(refusal.suggestions()).isEmpty();
  }

  @Test
  void refusesAnEmptyText() {
    assertThatThrownBy(() -> Vin.parse(" - ")).isInstanceOf(MalformedVin.class);
  }

  @Test
  void suggestsCharactersThatLookAlikeWhenTheCheckDigitIsWrong() {
    Vin vin = Vin.parse("1HGCM82633A0043S2");

    assertThat(VinSuggestions.forWrongCheckDigit(vin)).contains("1HGCM82633A004352");
  }

  @ParameterizedTest
  @CsvSource({
    "1HGCM82633A004352, '2003'",
    "1M8GDM9AXKP042788, '1989,2019'",
    "WBA3A5C57CF256651, '2012,1982'",
    "3N1EB31S8K3123456, '1989,2019'",
    "3N1AB7AP5GY255348, '2016,1986'",
    "11111111100111111, ''",
    "111111A11U1111111, ''"
  })
  void readsTheYearWithTheHelpOfPosition7(String vin, String years) {
    List<Integer> expected =
        years.isEmpty()
            ? List.of()
            : java.util.Arrays.stream(years.split(",")).map(Integer::valueOf).toList();

    assertThat(Vin.parse(vin).modelYears(LATEST)).isEqualTo(expected);
  }

  @Test
  void makersOfFewVehiclesHaveALongCode() {
    assertThat(Vin.parse("1A9AB1AP5GY255348").makerCode()).isEqualTo("1A9255");
    assertThat(Vin.parse("1HGCM82633A004352").makerCode()).isEqualTo("1HG");
  }

  @ParameterizedTest
  @CsvSource({
    "1HGCM82633A004352, US",
    "2HGCM82633A004352, CA",
    "3N1AB7AP5GY255348, MX",
    "3XHCM82633A004352, MX",
    "31HCM82633A004352, ''",
    "9BWCC05X14P000001, BR",
    "VSSZZZ6JZ9R000001, ES",
    "WVWZZZ6RZ9R000001, DE",
    "KL1MJ6C40BC000001, KR",
    "LSGHD52H0JD000001, CN",
    "MEX5G2609ET000001, IN",
    "JN1CV6AP0CM000001, JP"
  })
  void knowsTheCountry(String vin, String country) {
    assertThat(Vin.parse(vin).country()).isEqualTo(country);
  }

  @Test
  void staysOutOfLogs() {
    assertThat(Vin.parse("1HGCM82633A004352")).hasToString("1HG…");
  }

  @Property
  void aComputedCheckDigitIsAlwaysAccepted(@ForAll("vins") Vin vin) {
    assertThat(vin.withCheckDigit().checkDigitValid()).isTrue();
  }

  /** Not always: two characters may have the same value, as A, J and 1 do. */
  @Property
  void oneChangedCharacterIsNoticedUnlessItsValueIsTheSame(
      @ForAll("vins") Vin any, @ForAll @IntRange(max = 16) int place, @ForAll("allowed") char put) {
    Vin vin = any.withCheckDigit();
    String text = vin.value();
    Vin changed = new Vin(text.substring(0, place) + put + text.substring(place + 1));

    boolean sameDigit = changed.expectedCheckDigit() == vin.expectedCheckDigit();
    assertThat(changed.checkDigitValid()).isEqualTo(place == 8 ? put == text.charAt(8) : sameDigit);
  }

  @Property(tries = 200)
  void mostSlipsAreNoticed(@ForAll("vins") Vin any) {
    String text = any.withCheckDigit().value();
    int noticed = 0;
    int changes = 0;
    for (int place = 0; place < Vin.LENGTH; place++) {
      for (char put : ALLOWED.toCharArray()) {
        if (put != text.charAt(place)) {
          Vin changed = new Vin(text.substring(0, place) + put + text.substring(place + 1));
          changes++;
          noticed += changed.checkDigitValid() ? 0 : 1;
        }
      }
    }
    assertThat(noticed).isGreaterThan(changes * 85 / 100);
  }

  @Provide
  Arbitrary<Vin> vins() {
    return Arbitraries.strings().withChars(ALLOWED).ofLength(Vin.LENGTH).map(Vin::new);
  }

  @Provide
  Arbitrary<Character> allowed() {
    return Arbitraries.chars().with(ALLOWED);
  }
}
