package mx.nexus.catalog.vin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.vin.importing.VpicFile;
import mx.nexus.catalog.vin.importing.VpicImport;
import mx.nexus.platform.command.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NHTSA's data in the shared catalogue, and what is decoded from it. */
class VpicIT {

  private static final int LATEST = 2027;
  private static final int DECODES = 2_000;

  private final CatalogDatabase catalogue = VpicFixture.loaded();
  private final VpicDecoder decoder = new VpicDecoder(catalogue);

  @ParameterizedTest
  @CsvSource({
    "1HGCM82633A004352, Honda, Accord, 2003, , 6",
    "3VWFE21C04M000001, Volkswagen, Beetle, 2004, , 4",
    "WBA3A5C57CF256651, BMW, 328i, 2012, 2.00, 4",
    "3N1AB7AP5GY255348, Nissan, Sentra, 2016, 1.8, 4",
    "1FTFW1ET5DFC10312, Ford, F-150, 2013, 3.5, 6",
    "1M8GDM9AXKP042788, Motor Coach Industries, 102C3 Intercity, 1989, , "
  })
  void decodesKnownVehicles(
      String vin, String make, String model, int year, BigDecimal litres, Integer cylinders) {
    DecodedVin decoded = decoder.decode(Vin.parse(vin), LATEST).orElseThrow();

    assertThat(decoded.make()).isEqualToIgnoringCase(make);
    assertThat(decoded.model()).isEqualTo(model);
    assertThat(decoded.year()).isEqualTo(year);
    if (litres != null) {
      assertThat(decoded.engine().litres()).isEqualByComparingTo(litres);
    }
    if (cylinders != null) {
      assertThat(decoded.engine().cylinders()).isEqualTo(cylinders);
    }
  }

  @Test
  void knowsNothingOfAMakerWithoutACode() {
    assertThat(decoder.decode(Vin.parse("11111111111111111"), LATEST)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3N1EB31S88K312345, Tsuru, 2008",
    "3N1EB31S5FK312345, Tsuru, 2015",
    "3N1JH01S24L123456, Platina, 2004",
    "3G1SE51X08S123456, Chevy, 2008",
    "3VWS1A1B03M900001, Sedán, 2003",
    "9BWCC05X45P012345, Pointer, 2005",
    "VSSMK46L05R012345, Ibiza, 2005",
    "1HGCM82633A004352, Accord, 2003",
    "3N1AB7AP5GY255348, Sentra, 2016"
  })
  void mexicanVehiclesAreKnownBesideNhtsas(String vin, String model, int year) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
    VinReader reader = new VinReader(Optional.of(catalogue), none -> Optional.empty(), clock);

    DecodedVin decoded = reader.read(Vin.parse(vin)).decoded();

    assertThat(decoded.model()).isEqualTo(model);
    assertThat(decoded.year()).isEqualTo(year);
  }

  @Test
  void aSecondLoadReplacesTheFirst() {
    long before = patterns();

    Map<String, Long> counts = VpicFixture.load();

    assertThat(counts.get("vpic_pattern")).isEqualTo(before).isGreaterThan(500_000);
    assertThat(counts.get("vpic_wmi")).isGreaterThan(12_000);
    assertThat(patterns()).isEqualTo(before);
    assertThat(
            catalogue.list(
                "select indexname from pg_indexes where tablename like 'vpic%'"
                    + " and tablename <> 'vpic_answer' order by 1",
                row -> row.text("indexname")))
        .containsExactly(
            "vpic_element_key",
            "vpic_make_key",
            "vpic_model_key",
            "vpic_pattern_key",
            "vpic_wmi_key",
            "vpic_wmi_schema_key");
  }

  @Test
  void aFileThatIsNotTheDataChangesNothing(@TempDir Path folder) throws Exception {
    Path strange = Files.writeString(folder.resolve("vpic.lite.db"), "hola");
    long before = patterns();

    assertThatThrownBy(
            () -> {
              try (VpicFile file = VpicFile.open(strange)) {
                new VpicImport(catalogue.dataSource()).load(file.path(), "strange");
              }
            })
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("not NHTSA's data");
    assertThat(patterns()).isEqualTo(before);
  }

  @Test
  void saysHowLongADecodeTakes() {
    List<Vin> vins = new VinGenerator(catalogue, 7, LATEST).vins(DECODES, 1.0);
    vins.subList(0, 200).forEach(vin -> new VpicDecoder(catalogue).decode(vin, LATEST));

    long[] cold = times(vins, true);
    long[] warm = times(vins, false);

    print("nothing in memory", cold);
    print("as in use", warm);
    assertThat(vins).hasSize(DECODES);
  }

  private long[] times(List<Vin> vins, boolean fresh) {
    VpicDecoder kept = new VpicDecoder(catalogue);
    return vins.stream()
        .mapToLong(
            vin -> {
              VpicDecoder used = fresh ? new VpicDecoder(catalogue) : kept;
              long start = System.nanoTime();
              used.decode(vin, LATEST);
              return System.nanoTime() - start;
            })
        .sorted()
        .toArray();
  }

  private static void print(String what, long[] sorted) {
    System.out.printf(
        Locale.ROOT,
        "VIN decode, %s: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, worst %.2f ms, mean %.2f ms%n",
        what,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        Arrays.stream(sorted).average().orElse(0) / 1e6);
  }

  private long patterns() {
    return catalogue.required("select count(*) as n from vpic_pattern", row -> row.longValue("n"));
  }
}
