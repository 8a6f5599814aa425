package mx.nexus.catalog.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.nexus.catalog.generate.Model.Motorisation;
import mx.nexus.platform.command.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VehiclesTest {

  private static final String MAKES = "number,make,aliases\n1,Nissan,nisan\n2,Ford,\n";
  private static final String ENGINES = "number,engine\n1,1.6 L L4\n2,2.0 L L4\n7,eléctrico\n";
  private static final String HEADING =
      "number,make,model,year_from,year_to,engines,kind,mexican,weight,platform,aliases\n";
  private static final String TSURU =
      "1,Nissan,Tsuru,1984,2017,1.6 L L4,car,true,100,b13,tsurito\n";

  @Test
  void whatIsAddedAnywhereLeavesAllOtherIdsAsTheyWere() {
    String makes = resource("makes.csv");
    String engines = resource("engines.csv");
    String models = resource("vehicles.csv");
    Map<String, Integer> before = ids(makes, engines, models);
    List<String> lines = new ArrayList<>(models.lines().toList());
    lines.add(100, "5000,Quetzal,Volador,1999,2004,1.6 L L4|8.1 L V8@2001,car,true,1,q,volador");
    lines.add(1, lines.remove(300));
    lines.replaceAll(
        line ->
            line.replace(
                "1,Nissan,Tsuru,1984,2017,1.5 L L4@1984-1987|1.6 L L4,",
                "1,Nissan,Tsuru,1980,2019,2.0 L L4|1.5 L L4@1980-1987|1.6 L L4,"));

    Map<String, Integer> after =
        ids(
            makes.replaceFirst("\n", "\n5000,Quetzal,quetzalito\n"),
            engines.replaceFirst("\n", "\n500,8.1 L V8\n"),
            String.join("\n", lines));

    assertThat(before)
        .hasSizeGreaterThan(10_000)
        .containsKey("Nissan Tsuru 2008 1.6 L L4 gasolina");
    assertThat(after).containsAllEntriesOf(before);
    assertThat(after).hasSize(before.size() + 6 + 1 + 40 + 4 + 6);
    assertThat(after).containsKey("Quetzal Volador 2001 8.1 L V8 gasolina");
  }

  @Test
  void noTwoVehiclesHaveOneId() {
    Map<String, Integer> ids =
        ids(resource("makes.csv"), resource("engines.csv"), resource("vehicles.csv"));

    assertThat(ids.values()).doesNotHaveDuplicates().allMatch(id -> id > 200_000);
    assertThat(VehicleId.of(1, 2, 2008)).isEqualTo(200_508);
    assertThat(VehicleId.of(VehicleId.MOST_MODELS, VehicleId.MOST_ENGINES, VehicleId.LAST_YEAR))
        .isEqualTo(1_999_999_999);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          ,Nissan,March,2011,2025,1.6 L L4,car,true,1,v,~       number is missing; the next free one is 2
          1,Nissan,March,2011,2025,1.6 L L4,car,true,1,v,~      number 1 is that of line 2; the next free one is 2
          10000,Nissan,March,2011,2025,1.6 L L4,car,true,1,v,~  number "10000" is not a whole number between 1 and 9999; the next free one is 2
          0x2,Nissan,March,2011,2025,1.6 L L4,car,true,1,v,~    number "0x2" is not a whole number between 1 and 9999; the next free one is 2
          2,Nisan,March,2011,2025,1.6 L L4,car,true,1,v,~       make "Nisan" is not in makes.csv
          2,Nissan,Tsuru,2011,2025,1.6 L L4,car,true,1,v,~      Nissan Tsuru is in line 2 already
          2,Nissan,March,2025,2011,1.6 L L4,car,true,1,v,~      years 2025 to 2011 are no run of years
          2,Nissan,March,2011,2100,1.6 L L4,car,true,1,v,~      years 2011 to 2100 are no run of years
          2,Nissan,March,x,2025,1.6 L L4,car,true,1,v,~         year_from "x" is not a whole number
          2,Nissan,March,2011,2025,1.7 L L4,car,true,1,v,~      engine "1.7 L L4" is not in engines.csv; a new one gets number 8 there
          2,Nissan,March,2011,2025,1.6 L L4@1990,car,true,1,v,~ engine "1.6 L L4@1990" is outside the years of its model
          2,Nissan,March,2011,2025,1.6 L L4@11-12,car,true,1,v,~ engine "1.6 L L4@11-12" has no years like @1992-2008
          2,Nissan,March,2011,2025,1.6 L L4|1.6 L L4@2012,car,true,1,v,~ engine "1.6 L L4@2012" comes twice in 2012
          2,Nissan,March,2011,2025,,car,true,1,v,~              engines is missing
          2,Nissan,,2011,2025,1.6 L L4,car,true,1,v,~           model is missing
          2,Nissan,March,2011,2025,1.6 L L4,car,yes,1,v,~       mexican "yes" is neither true nor false
          2,Nissan,March,2011,2025,1.6 L L4,car,true,1,v,Marchito~ street name "Marchito"
          2,Nissan,March,2011,2025~                             5 fields instead of 11
          """)
  void saysWhatIsWrongWithWhichLine(String line, String problem) {
    String models = HEADING + TSURU + line + "\n";

    assertThatThrownBy(() -> read(MAKES, ENGINES, models))
        .isInstanceOf(CommandFailed.class)
        .hasMessageStartingWith("vehicles.csv line 3: " + problem);
  }

  @Test
  void saysTheNextFreeNumber() {
    assertThatThrownBy(
            () -> read(MAKES, ENGINES, HEADING + TSURU + TSURU.replace("1,Nissan", ",Ford")))
        .hasMessage("vehicles.csv line 3: number is missing; the next free one is 2");
    assertThatThrownBy(() -> read(MAKES + "2,Seat,\n", ENGINES, HEADING + TSURU))
        .hasMessage("makes.csv line 4: number 2 is that of line 3; the next free one is 3");
    assertThatThrownBy(() -> read(MAKES, ENGINES + "9,2 L\n", HEADING + TSURU))
        .hasMessageStartingWith("engines.csv line 5: engine \"2 L\" is not written like 1.6 L L4");
  }

  private static Vehicles read(String makes, String engines, String models) {
    return Vehicles.of(
        CuratedFile.parse("makes.csv", makes),
        CuratedFile.parse("engines.csv", engines),
        CuratedFile.parse("vehicles.csv", models));
  }

  private static Map<String, Integer> ids(String makes, String engines, String models) {
    Map<String, Integer> ids = new HashMap<>();
    for (Model model : read(makes, engines, models).models()) {
      for (Motorisation motorisation : model.motorisations()) {
        for (int year = motorisation.years().from(); year <= motorisation.years().to(); year++) {
          String name =
              "%s %s %d %s"
                  .formatted(model.make(), model.name(), year, motorisation.engine().name());
          ids.put(name, motorisation.vehicle(year));
        }
      }
    }
    return ids;
  }

  private static String resource(String name) {
    try (InputStream in = VehiclesTest.class.getResourceAsStream("/catalog/" + name)) {
      if (in == null) {
        throw new AssertionError(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
