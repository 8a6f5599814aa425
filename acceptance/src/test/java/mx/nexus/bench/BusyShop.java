package mx.nexus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.nexus.acceptance.Databases;
import mx.nexus.acceptance.NexusProcess;
import mx.nexus.acceptance.Shop;

/** A shop with several open tills and many parts. */
record BusyShop(
    Shop shop,
    LeanClient client,
    String database,
    String branch,
    List<String> tills,
    List<String> items) {

  static final int LINES = 20;
  private static final String PRICE = "116.00";

  static BusyShop open(NexusProcess nexus, int tills, int items) throws SQLException {
    return furnish(nexus, Shop.open(nexus.api()), tills, items);
  }

  static BusyShop furnish(NexusProcess nexus, Shop shop, int tills, int items) throws SQLException {
    JsonNode branch = shop.branch();
    List<String> open = new ArrayList<>(List.of(branch.path("tills").path(0).path("id").asText()));
    for (int i = 2; i <= tills; i++) {
      open.add(shop.addTill("B" + i));
    }
    open.forEach(shop::openTill);
    String database = nexus.databases().databaseOf(shop.slug());
    return new BusyShop(
        shop,
        LeanClient.of(shop.api()),
        database,
        branch.path("id").asText(),
        open,
        fill(nexus.databases(), database, branch.path("id").asText(), items));
  }

  /** Parts and stock written straight into the tables; entering them one by one is not measured. */
  private static List<String> fill(Databases databases, String database, String branch, int count)
      throws SQLException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(UUID.randomUUID().toString());
    }
    String[] all = ids.toArray(String[]::new);
    try (Connection connection = databases.connect(database)) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              """
              insert into inventory_item (id, version, created_at, changed_at, sku, name, brand, unit,
                                          unit_price, cost, tax_rate)
              select i, 1, now(), now(), 'BEN-' || n, 'Balata delantera ' || n, 'Wagner', 'pza', %s, 60, 0.16
                from unnest(?::uuid[]) with ordinality as u (i, n)
              """
                  .formatted(PRICE))) {
        insert.setArray(1, connection.createArrayOf("text", all));
        insert.executeUpdate();
      }
      try (PreparedStatement move =
          connection.prepareStatement(
              """
              select count(*) from inventory_move_stock(?::uuid, ?::uuid[],
                array_fill(1000000::numeric, array[cardinality(?::uuid[])]), false, 'import',
                gen_random_uuid(), null, null, now())
              """)) {
        move.setString(1, branch);
        move.setArray(2, connection.createArrayOf("text", all));
        move.setArray(3, connection.createArrayOf("text", all));
        move.executeQuery().close();
      }
    }
    return ids;
  }

  /** Sells twenty parts at a till, starting with one of the parts; answers the sale as JSON. */
  String sell(int till, int first, int lines) {
    List<Map<String, Object>> sold = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      sold.add(Map.of("itemId", items.get((first + i) % items.size()), "quantity", 1));
    }
    return new String(
        client.post(
            "/pos/api/sales",
            Map.of(
                "branchId",
                branch,
                "tillId",
                tills.get(till),
                "lines",
                sold,
                "payments",
                List.of(Map.of("method", "cash", "amount", "5000.00")))),
        StandardCharsets.UTF_8);
  }

  /** A sale's event as it waits for delivery. */
  String event(Databases databases) throws SQLException {
    try (Connection connection = databases.connect(database);
        PreparedStatement select =
            connection.prepareStatement("select payload from platform_outbox limit 1");
        ResultSet events = select.executeQuery()) {
      events.next();
      return events.getString(1);
    }
  }
}
