package mx.nexus.catalog.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Database sessions that work for long. */
final class Sessions {

  private Sessions() {}

  /** A session whose program was killed ends by itself, also in the midst of a long statement. */
  static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set client_connection_check_interval = '2s'");
      statement.execute("set statement_timeout = 0");
      statement.execute("set idle_in_transaction_session_timeout = 0");
      statement.execute("set work_mem = '64MB'");
      statement.execute("set maintenance_work_mem = '256MB'");
    }
  }
}
