package mx.nexus.provisioning.schema;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import mx.nexus.platform.persistence.SqlFailed;
import org.flywaydb.core.Flyway;

/** The schema of one database: how far it is, and bringing it up to date. */
final class Schema {

  private static final String HISTORY = "flyway_schema_history";

  private final DataSource database;

  Schema(DataSource database) {
    this.database = database;
  }

  /** Read from the history itself: asking Flyway costs a hundred times as much. */
  SchemaVersion version() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet table = statement.executeQuery("select to_regclass('" + HISTORY + "')")) {
        table.next();
        if (table.getString(1) == null) {
          return SchemaVersion.NONE;
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "select coalesce(max(version), '0'), count(*) from "
                  + HISTORY
                  + " where success and version is not null")) {
        row.next();
        return new SchemaVersion(row.getString(1), row.getInt(2));
      }
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  /** Applies what is missing, also what is older than the newest that is there. */
  void migrate(Path migrations) {
    Flyway.configure()
        .dataSource(database)
        .locations("filesystem:" + migrations.toAbsolutePath())
        .outOfOrder(true)
        .validateMigrationNaming(true)
        .table(HISTORY)
        .load()
        .migrate();
  }
}
