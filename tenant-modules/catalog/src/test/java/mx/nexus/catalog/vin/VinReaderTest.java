package mx.nexus.catalog.vin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without any database: the rules of the number, our own list, and the service. */
class VinReaderTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

  private final VinReader reader = new VinReader(Optional.empty(), vin -> Optional.empty(), CLOCK);

  @Test
  void asksTheServiceForManyAtOnceAndOnlyForThoseNobodyHereKnows() {
    Vin chevy = Vin.parse("3G1SF61X1AS123456");
    Vin accord = Vin.parse("1HGCM82633A004352");
    Vin civic = Vin.parse("2HGES16575H591234");
    List<List<Vin>> asked = new ArrayList<>();

    List<VinReading> readings =
        reader.readAll(
            List.of(accord, chevy, civic, accord),
            unknown -> {
              asked.add(unknown);
              return Map.of(accord, DecodedVin.told("HONDA", "Accord", 2003, EngineFacts.UNKNOWN));
            });

    assertThat(asked).containsExactly(List.of(accord, civic));
    assertThat(readings).extracting(VinReading::vin).containsExactly(accord, chevy, civic);
    assertThat(readings)
        .extracting(reading -> reading.decoded().model())
        .containsExactly("Accord", "Chevy", "");
  }

  @ParameterizedTest
  @CsvSource({
    "3N1EB31S88K312345, Nissan, Tsuru, 2008",
    "3N1EB31S5FK312345, Nissan, Tsuru, 2015",
    "3N1EB31S0NL012345, Nissan, Tsuru, 1992",
    "3N1JH01S24L123456, Nissan, Platina, 2004",
    "3G1SE51X08S123456, Chevrolet, Chevy, 2008",
    "3G1SF61X1AS123456, Chevrolet, Chevy, 2010",
    "3VWS1A1B03M900001, Volkswagen, Sedán, 2003",
    "3VWZZZ11ZPM500001, Volkswagen, Sedán, 1993",
    "9BWCC05X45P012345, Volkswagen, Pointer, 2005",
    "9BWAB45U4CT012345, Volkswagen, Gol, 2012",
    "9BWKB45U4DP012345, Volkswagen, Saveiro, 2013",
    "VSSZZZ6JZAR012345, SEAT, Ibiza, 2010",
    "VSSMK46L05R012345, SEAT, Ibiza, 2005",
    "MEX5G2609ET012345, Volkswagen, Vento, 2014",
    "KL1MJ6C40BC012345, Chevrolet, Matiz, 2011"
  })
  void knowsVehiclesThatWereNotSoldInTheUsa(String text, String make, String model, int year) {
    VinReading reading = reader.read(Vin.parse(text));

    assertThat(reading.decoded().source()).isEqualTo(DecodedVin.Source.MEXICAN);
    assertThat(reading.decoded().make()).isEqualTo(make);
    assertThat(reading.decoded().model()).isEqualTo(model);
    assertThat(reading.decoded().year()).isEqualTo(year);
    assertThat(reading.confidence()).isLessThanOrEqualTo(0.6);
    assertThat(reading.warnings()).contains("vin.from-own-list");
  }

  @Test
  void everyLineOfTheListIsRead() {
    assertThat(MexicanLayer.load().size()).isGreaterThan(80);
  }

  @Test
  void aWrongCheckDigitIsASlipInNorthAmericaAndMayBeNormalElsewhere() {
    assertThat(reader.read(Vin.parse("3N1AB7AP5GY255348")).warnings())
        .contains("vin.check-digit-wrong");
    assertThat(reader.read(Vin.parse("WVWZZZ3CZ9E000001")).warnings())
        .contains("vin.check-digit-absent");
    assertThat(reader.read(Vin.parse("1HGCM82633A004352")).warnings())
        .doesNotContain("vin.check-digit-wrong", "vin.check-digit-absent");
  }

  @Test
  void knowsAtLeastCountryAndYear() {
    VinReading reading = reader.read(Vin.parse("WVWZZZ3CZ9E000001"));

    assertThat(reading.decoded().source()).isEqualTo(DecodedVin.Source.RULES);
    assertThat(reading.decoded().country()).isEqualTo("DE");
    assertThat(reading.decoded().year()).isEqualTo(2009);
    assertThat(reading.confidence()).isLessThan(0.2);
    assertThat(reading.warnings()).contains("vin.maker-unknown");
  }

  @Test
  void asksTheServiceOnlyForAModelThatNobodyKnowsHere() {
    Vin unknown = Vin.parse("WVWZZZ3CZ9E000001");
    DecodedVin passat =
        NhtsaAnswer.of(NhtsaVpicTest.result(unknown.value(), "0", "VOLKSWAGEN", "Passat", "2009"))
            .decoded();
    VinReader online =
        new VinReader(
            Optional.empty(),
            vin -> {
              assertThat(vin).isEqualTo(unknown);
              return Optional.of(passat);
            },
            CLOCK);

    assertThat(online.read(unknown).decoded().model()).isEqualTo("Passat");
    assertThat(online.read(Vin.parse("3N1EB31S88K312345")).decoded().model()).isEqualTo("Tsuru");
  }

  @Test
  void anAnswerOfTheServiceSurvivesTheCache() {
    DecodedVin decoded =
        NhtsaAnswer.of(NhtsaVpicTest.result("1HGCM82633A004352", "0", "HONDA", "Accord", "2003"))
            .decoded();

    assertThat(VinJson.read(VinJson.write(decoded))).hasValue(decoded);
    assertThat(VinJson.read("{\"other\":1}")).isEmpty();
  }
}
