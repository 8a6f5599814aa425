package mx.nexus.provisioning.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mx.nexus.platform.command.CommandFailed;

/**
 * A shop to try things in: two branches with two tills each, people of every role, 2,000 parts with
 * stock. Made only through the public API, so it proves that API at every fresh start; whatever is
 * there already is left alone.
 */
public final class DemoShop {

  public static final String SLUG = "demo";
  public static final String OWNER = "lupita@demo.example";

  private static final int PARTS = 2_000;
  private static final long SEED = 20_261_124L;
  private static final long LONGEST_IMPORT_SECONDS = 600;
  private static final List<String> TARGETS =
      List.of(
          "sku",
          "name",
          "brand",
          "oemNumber",
          "barcode",
          "unit",
          "unitPrice",
          "cost",
          "minimumStock");

  /**
   * Somebody of the demo shop.
   *
   * @param role as on the wire
   */
  public record Person(String name, String email, String role) {}

  /** Who works there besides the owner. */
  public static final List<Person> STAFF =
      List.of(
          new Person("Ramiro Quiroz", "ramiro@demo.example", "manager"),
          new Person("Chava Ruiz", "chava@demo.example", "counter"),
          new Person("Marisol Vega", "marisol@demo.example", "counter"),
          new Person("Toño Beltrán", "tono@demo.example", "warehouse"),
          new Person("Licha Montes", "licha@demo.example", "accountant"),
          new Person("Don Beto Aguirre", "beto@demo.example", "read-only"));

  private final DemoApi api;
  private final String ownerPassword;
  private final String staffPassword;

  public DemoShop(int port, String ownerPassword, String staffPassword) {
    this.api = new DemoApi(port, SLUG);
    this.ownerPassword = ownerPassword;
    this.staffPassword = staffPassword;
  }

  /** Makes whatever is not there yet. */
  public void make() {
    api.signUp(
        Map.of(
            "shopName",
            "Refaccionaria El Pistón",
            "slug",
            SLUG,
            "ownerName",
            "Guadalupe Ñáñez",
            "email",
            OWNER,
            "password",
            ownerPassword,
            "plan",
            "taller",
            "language",
            "es"));
    api.logIn(OWNER, ownerPassword);
    String main = branch("MTZ", "Matriz");
    String south = branch("SUR", "Sucursal Sur");
    STAFF.forEach(this::add);
    importParts(main, south);
  }

  private void add(Person person) {
    api.postUnlessThere(
        "/pos/api/staff",
        Map.of(
            "name", person.name(),
            "email", person.email(),
            "roles", List.of(person.role()),
            "password", staffPassword,
            "mustChangePassword", false));
  }

  /** The branch's id; it has two tills afterwards. */
  private String branch(String code, String name) {
    JsonNode branch =
        find(code)
            .orElseGet(
                () -> {
                  api.postUnlessThere("/pos/api/branches", Map.of("code", code, "name", name));
                  return find(code).orElseThrow(() -> new CommandFailed("No branch " + code));
                });
    String id = branch.get("id").asText();
    List<String> tills = new ArrayList<>();
    branch.get("tills").forEach(till -> tills.add(till.get("code").asText()));
    for (int number = 1; number <= 2; number++) {
      if (!tills.contains("C" + number)) {
        api.postUnlessThere(
            "/pos/api/branches/" + id + "/tills",
            Map.of("code", "C" + number, "name", "Caja " + number));
      }
    }
    return id;
  }

  private Optional<JsonNode> find(String code) {
    for (JsonNode branch : api.get("/pos/api/branches").get("items")) {
      if (branch.get("code").asText().equals(code)) {
        return Optional.of(branch);
      }
    }
    return Optional.empty();
  }

  private void importParts(String main, String south) {
    String csv = csv(new DemoParts(SEED).generate(PARTS));
    String id = api.upload("/pos/api/inventory/imports", "partes.csv", csv, main);
    List<Map<String, Object>> columns = new ArrayList<>();
    List<String> targets = new ArrayList<>(TARGETS);
    targets.add("stock:" + main);
    targets.add("stock:" + south);
    for (int i = 0; i < targets.size(); i++) {
      columns.add(Map.of("index", i, "target", targets.get(i)));
    }
    String place = "/pos/api/inventory/imports/" + id;
    api.put(place + "/columns", Map.of("branchId", main, "columns", columns));
    api.post(place + "/apply", Map.of("mode", "valid-rows"));
    awaitImport(place);
  }

  private void awaitImport(String place) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_IMPORT_SECONDS);
    while (System.nanoTime() < deadline) {
      String state = api.get(place).get("state").asText();
      if (state.equals("applied")) {
        return;
      }
      if (state.equals("failed")) {
        throw new CommandFailed("The parts of the demo shop could not be imported.");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandFailed("Interrupted while making the demo shop.", e);
      }
    }
    throw new CommandFailed("The import of the demo shop's parts does not end.");
  }

  static String csv(List<DemoPart> parts) {
    StringBuilder csv =
        new StringBuilder(
            "sku,nombre,marca,numero oem,codigo de barras,unidad,precio,costo,minimo,existencia"
                + " matriz,existencia sur\n");
    for (DemoPart part : parts) {
      csv.append(
          String.join(
              ",",
              part.sku(),
              part.name(),
              part.brand(),
              part.oemNumber(),
              part.barcode(),
              part.unit(),
              part.price(),
              part.cost(),
              Integer.toString(part.minimum()),
              Integer.toString(part.mainStock()),
              Integer.toString(part.southStock())));
      csv.append('\n');
    }
    return csv.toString();
  }
}
