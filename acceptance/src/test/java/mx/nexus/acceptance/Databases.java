package mx.nexus.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The installation's PostgreSQL, seen past the product by its administrator. */
public record Databases(int port, String password) {

  static Databases of(Path data) {
    try {
      Properties secrets = new Properties();
      secrets.load(Files.newBufferedReader(data.resolve("secrets.properties")));
      String port = Files.readString(data.resolve("postgres.port")).strip();
      return new Databases(Integer.parseInt(port), secrets.getProperty("postgres.password"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?stringtype=unspecified",
        "postgres",
        password);
  }

  /** Name of a shop's database. */
  public String databaseOf(String slug) {
    return list("nexus_master", "select database_name from platform_tenant where slug = ?", slug)
        .get(0)
        .get(0);
  }

  /** Rows as texts. */
  public List<List<String>> list(String database, String sql, Object... args) {
    try (Connection connection = connect(database);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < args.length; i++) {
        statement.setObject(i + 1, args[i]);
      }
      List<List<String>> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int c = 1; c <= columns; c++) {
            row.add(String.valueOf(result.getString(c)));
          }
          rows.add(row);
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** One number. */
  public long number(String database, String sql, Object... args) {
    return Long.parseLong(list(database, sql, args).get(0).get(0));
  }
}
