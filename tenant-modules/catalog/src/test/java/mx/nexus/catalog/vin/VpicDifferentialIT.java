package mx.nexus.catalog.vin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import mx.nexus.catalog.app.CatalogDatabase;
import mx.nexus.catalog.vin.importing.VpicFile;
import org.junit.jupiter.api.Test;

/**
 * Decodes thousands of VINs here and with the decoder of the package that NHTSA's data came from.
 * What the other does not say is not compared. Differences are grouped by their reason; docs/vin.md
 * explains them.
 */
class VpicDifferentialIT {

  private static final int COUNT = 6_000;
  private static final double LIGHT = 0.8;
  private static final long SEED = 20261124;
  private static final int LATEST = java.time.Year.now(java.time.ZoneOffset.UTC).getValue() + 1;
  private static final int EXAMPLES = 3;

  /** Where the reference says all that fits. */
  private static final Map<String, String> ALL =
      Map.of(
          "make", "makes", "model", "models", "litres", "allLitres", "cylinders", "allCylinders");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CatalogDatabase catalogue = VpicFixture.loaded();
  private final VpicDecoder decoder = new VpicDecoder(catalogue);
  private final Map<String, Integer> fields = new TreeMap<>();
  private final Map<Reason, Integer> reasons = new TreeMap<>();
  private final Map<Reason, List<String>> examples = new TreeMap<>();

  /** Why the two differ, and whether NHTSA's rules say that the other is wrong. */
  private enum Reason {
    NONE(false),
    POSITION_7_OUTSIDE_CARS_AND_LIGHT_TRUCKS(true),
    KEY_OF_WILDCARDS_THROWN_AWAY(true),
    SEVERAL_READINGS_FIT(false),
    UNEXPLAINED(false);

    private final boolean defect;

    Reason(boolean defect) {
      this.defect = defect;
    }
  }

  @Test
  void agreesWithTheReferenceDecoder() throws Exception {
    List<Vin> vins = new VinGenerator(catalogue, SEED, LATEST).vins(COUNT, LIGHT);

    Map<String, JsonNode> reference = reference(vins);
    int modelled = 0;
    for (Vin vin : vins) {
      DecodedVin ours = decoder.decode(vin, LATEST).orElseThrow();
      modelled += ours.hasModel() ? 1 : 0;
      Reason reason = compare(ours, reference.get(vin.value()));
      reasons.merge(reason, 1, Integer::sum);
      examples.computeIfAbsent(reason, r -> new ArrayList<>());
      if (reason != Reason.NONE && examples.get(reason).size() < EXAMPLES) {
        examples.get(reason).add(example(vin, ours, reference.get(vin.value())));
      }
    }

    int same = reasons.getOrDefault(Reason.NONE, 0);
    int defects =
        reasons.entrySet().stream()
            .filter(each -> each.getKey().defect)
            .mapToInt(Map.Entry::getValue)
            .sum();
    double all = same / (double) vins.size();
    double withoutDefects = same / (double) (vins.size() - defects);
    report(vins.size(), modelled, all, withoutDefects);
    assertThat(vins).hasSizeGreaterThanOrEqualTo(5_000);
    assertThat(modelled).isGreaterThan(vins.size() * 95 / 100);
    assertThat(all).as("all that was compared").isGreaterThanOrEqualTo(0.98);
    assertThat(defects).as("defects of the other").isLessThan(vins.size() / 50);
    assertThat(withoutDefects).as("without defects of the other").isGreaterThanOrEqualTo(0.99);
    assertThat(reasons.getOrDefault(Reason.UNEXPLAINED, 0)).isLessThanOrEqualTo(vins.size() / 500);
  }

  private void report(int count, int modelled, double all, double withoutDefects) {
    System.out.printf(
        Locale.ROOT,
        "VIN differential: %d VINs, model known of %d; equal %.2f %%, without defects of the"
            + " reference %.2f %%%n",
        count,
        modelled,
        100 * all,
        100 * withoutDefects);
    System.out.println("  fields that differ: " + fields);
    reasons.forEach((reason, n) -> System.out.println("  " + n + " " + reason));
    examples.forEach((reason, some) -> some.forEach(each -> System.out.println("    " + each)));
  }

  private static String example(Vin vin, DecodedVin ours, JsonNode theirs) {
    return "%s here: %s %s %s %s L %s cyl; there: %s"
        .formatted(
            vin.value(),
            ours.make(),
            ours.model(),
            ours.year(),
            ours.engine().litres(),
            ours.engine().cylinders(),
            theirs);
  }

  /** What the reference does not say is not compared. */
  private Reason compare(DecodedVin ours, JsonNode theirs) {
    Map<String, String> here = new TreeMap<>();
    here.put("make", ours.make());
    here.put("model", ours.model());
    here.put("litres", text(ours.engine().litres()));
    here.put("cylinders", text(ours.engine().cylinders()));
    here.put("year", text(ours.year()));
    List<String> differ =
        here.keySet().stream().filter(field -> !equal(theirs, field, here.get(field))).toList();
    differ.forEach(field -> fields.merge(field, 1, Integer::sum));
    if (differ.isEmpty()) {
      return Reason.NONE;
    }
    if (differ.contains("year")) {
      boolean light = ours.vehicleType().contains("Passenger");
      return light || !ours.hasModel()
          ? Reason.UNEXPLAINED
          : Reason.POSITION_7_OUTSIDE_CARS_AND_LIGHT_TRUCKS;
    }
    if (ours.hasModel() && theirs.path("models").isEmpty()) {
      return Reason.KEY_OF_WILDCARDS_THROWN_AWAY;
    }
    boolean alsoThere =
        differ.stream().allMatch(field -> isAmong(theirs.path(ALL.get(field)), here.get(field)));
    return alsoThere ? Reason.SEVERAL_READINGS_FIT : Reason.UNEXPLAINED;
  }

  private static boolean isAmong(JsonNode values, String ours) {
    for (JsonNode value : values) {
      if (sameText(value.asText(), ours)) {
        return true;
      }
    }
    return false;
  }

  private static boolean equal(JsonNode theirs, String field, String ours) {
    String text = theirs.path(field).asText();
    return text.isEmpty() || text.equals("0") || sameText(text, ours);
  }

  private static boolean sameText(String theirs, String ours) {
    try {
      return new BigDecimal(theirs).compareTo(new BigDecimal(ours)) == 0;
    } catch (NumberFormatException words) {
      return theirs.strip().equalsIgnoreCase(ours.strip());
    }
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private static Map<String, JsonNode> reference(List<Vin> vins) throws Exception {
    Path folder = VpicFixture.reference();
    Path script = folder.resolve("reference.mjs");
    Files.copy(
        VpicDifferentialIT.class.getResourceAsStream("/vin/reference.mjs"),
        script,
        StandardCopyOption.REPLACE_EXISTING);
    Path input = folder.resolve("vins.txt");
    Path output = folder.resolve("reference.jsonl");
    Files.write(input, vins.stream().map(Vin::value).toList(), StandardCharsets.UTF_8);
    try (VpicFile file = VpicFile.open(VpicFixture.tgz())) {
      addIndexes(file.path());
      Process node =
          new ProcessBuilder(
                  "node", "--max-old-space-size=3000", "reference.mjs", file.path().toString())
              .directory(folder.toFile())
              .redirectInput(input.toFile())
              .redirectOutput(output.toFile())
              .redirectError(folder.resolve("reference.log").toFile())
              .start();
      assertThat(node.waitFor(15, TimeUnit.MINUTES)).isTrue();
      assertThat(node.exitValue()).as(Files.readString(folder.resolve("reference.log"))).isZero();
    }
    Map<String, JsonNode> answers = new HashMap<>();
    for (String line : Files.readAllLines(output)) {
      JsonNode answer = read(line);
      answers.put(answer.path("vin").asText(), answer);
    }
    return answers;
  }

  /** The package's file has none that its own statements could use: twenty times the time. */
  private static void addIndexes(Path sqlite) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + sqlite);
        Statement statement = connection.createStatement()) {
      for (String columns :
          List.of(
              "Pattern (VinSchemaId)",
              "Wmi_VinSchema (VinSchemaId)",
              "Wmi_VinSchema (WmiId)",
              "Wmi (Wmi)",
              "Wmi_Make (WmiId)",
              "VinSchema (Id)",
              "Element (Id)",
              "Manufacturer (Id)",
              "Make (Id)",
              "Model (Id)",
              "Make_Model (ModelId)")) {
        String name = "faster_" + columns.replaceAll("\\W+", "_");
        statement.execute("create index " + name + " on " + columns);
      }
      statement.execute("analyze");
    }
  }

  private static JsonNode read(String line) throws IOException {
    return JSON.readTree(line);
  }
}
