package mx.nexus.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import mx.nexus.acceptance.NexusProcess;
import mx.nexus.acceptance.Shop;
import mx.nexus.acceptance.Until;

/** Puts a shop on another database server, as the placement row says. */
final class Placement {

  private static final Duration LONGEST_MOVE = Duration.ofMinutes(1);

  private Placement() {}

  /** A new shop whose database is reached over a wire of ours. */
  static Shop openBehind(NexusProcess nexus, PgWire wire) throws SQLException {
    Shop shop = Shop.open(nexus.api());
    UUID server = UUID.randomUUID();
    try (Connection master = nexus.databases().connect("nexus_master")) {
      update(
          master,
          "insert into platform_server (id, name, host, port, max_connections)"
              + " values (?, ?, '127.0.0.1', ?, 40)",
          server,
          "wire-" + wire.port(),
          wire.port());
      update(
          master,
          "update platform_tenant set server_id = ?, epoch = epoch + 1 where slug = ?",
          server,
          shop.slug());
    }
    awaitMove(shop, wire);
    return shop;
  }

  /** The directory of shops is cached for a short while. */
  private static void awaitMove(Shop shop, PgWire wire) {
    Until.isTrue(
        LONGEST_MOVE,
        () -> {
          shop.api().get("/pos/api/branches/" + UUID.randomUUID());
          return wire.roundTrips() > 0;
        },
        "the shop is reached through its new server");
  }

  private static void update(Connection connection, String sql, Object... args)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < args.length; i++) {
        statement.setObject(i + 1, args[i]);
      }
      statement.executeUpdate();
    }
  }
}
