package mx.nexus.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import mx.nexus.acceptance.Databases;
import mx.nexus.acceptance.NexusProcess;
import mx.nexus.acceptance.Shop;
import mx.nexus.catalog.CatalogIds;

/**
 * A shop that is looked for parts in: five thousand parts of its own with stock, half of them
 * linked to the catalogue, and vehicles that its clerks choose.
 *
 * @param vehicles ids of vehicles with many parts
 */
record SearchingShop(Shop shop, LeanClient client, String branch, List<String> vehicles) {

  private static final int OWN = 2_500;
  private static final int LINKED = 2_500;

  /** Every second question is asked with a vehicle chosen. */
  private static final int WITH_VEHICLE = 2;

  /** Opens it; parts are taken from the catalogue whose database is named. */
  static SearchingShop open(NexusProcess nexus, String catalogue) throws SQLException {
    Databases databases = nexus.databases();
    Shop shop = Shop.open(nexus.api());
    String branch = shop.branchId();
    List<List<String>> parts =
        databases.list(
            catalogue,
            "select id, number, name from part where id %% (select greatest(1, count(*) / %d) from part) = 0"
                    .formatted(LINKED)
                + " order by id limit "
                + LINKED);
    try (Connection connection = databases.connect(databases.databaseOf(shop.slug()))) {
      fill(connection, branch, parts);
    }
    return new SearchingShop(
        shop,
        LeanClient.of(shop.api()),
        branch,
        databases
            .list(
                catalogue,
                """
                select v.id from vehicle v join vehicle_model m on m.id = v.model_id
                 where m.name in ('Tsuru', 'Jetta', 'Sentra', 'Aveo', 'Versa', 'Hilux') and v.year = 2008
                 order by v.id
                """)
            .stream()
            .map(row -> CatalogIds.VEHICLE.of(Integer.parseInt(row.get(0))).toString())
            .toList());
  }

  private static void fill(Connection connection, String branch, List<List<String>> parts)
      throws SQLException {
    try (PreparedStatement own =
            connection.prepareStatement(
                """
                insert into inventory_item (id, version, created_at, changed_at, sku, name, brand, unit,
                                            unit_price, cost, tax_rate)
                select gen_random_uuid(), 1, now(), now(), 'PROPIA-' || n,
                       (array['Balata', 'Filtro de aceite', 'Bujía', 'Amortiguador', 'Banda', 'Foco'])[1 + n %% 6]
                         || ' ' || (array['Tsuru', 'Jetta', 'Sentra', 'Aveo', 'Versa', 'Pointer'])[1 + n / 6 %% 6]
                         || ' ' || n,
                       'Genérica', 'pza', 116, 60, 0.16
                  from generate_series(1, %d) n
                """
                    .formatted(OWN));
        PreparedStatement linked =
            connection.prepareStatement(
                """
                insert into inventory_item (id, version, created_at, changed_at, sku, name, brand, unit,
                                            unit_price, cost, tax_rate, catalog_part_id)
                select gen_random_uuid(), 1, now(), now(), number || '-' || n, name, 'Marca', 'pza',
                       232, 120, 0.16, part
                  from unnest(?::text[], ?::text[], ?::uuid[]) with ordinality as u (number, name, part, n)
                """);
        PreparedStatement stock =
            connection.prepareStatement(
                """
                insert into inventory_stock (item_id, branch_id, on_hand)
                select id, ?::uuid, abs(hashtext(sku)) % 5 from inventory_item
                """)) {
      own.executeUpdate();
      linked.setArray(1, texts(connection, parts.stream().map(part -> part.get(1)).toList()));
      linked.setArray(2, texts(connection, parts.stream().map(part -> part.get(2)).toList()));
      linked.setArray(
          3,
          texts(
              connection,
              parts.stream()
                  .map(part -> CatalogIds.PART.of(Integer.parseInt(part.get(0))).toString())
                  .toList()));
      linked.executeUpdate();
      stock.setString(1, branch);
      stock.executeUpdate();
      connection.createStatement().execute("analyze inventory_item, inventory_stock");
    }
  }

  private static java.sql.Array texts(Connection connection, List<String> values)
      throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  /** Asks once, as the register does. */
  void ask(int clerk, int turn, String question) {
    String vehicle =
        turn % WITH_VEHICLE == 0
            ? ""
            : "&vehicleId=" + vehicles.get((turn / WITH_VEHICLE + clerk) % vehicles.size());
    client.get(
        "/pos/api/catalog/search?limit=12&branchId="
            + branch
            + vehicle
            + "&q="
            + URLEncoder.encode(question, StandardCharsets.UTF_8));
  }
}
