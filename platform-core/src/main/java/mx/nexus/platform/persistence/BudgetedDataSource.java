package mx.nexus.platform.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Physical connections of one tenant, each paid from the server's budget. At the cap it asks for a
 * connection of the tenant that has been idle longest, then waits a little, then gives up.
 */
final class BudgetedDataSource implements DataSource {

  /** What was stolen may be taken by another in between. */
  private static final Duration BETWEEN_STEALS = Duration.ofMillis(100);

  private final DataSource server;
  private final ConnectionBudget budget;
  private final Runnable steal;
  private final Duration patience;

  BudgetedDataSource(
      DataSource server, ConnectionBudget budget, Runnable steal, Duration patience) {
    this.server = server;
    this.budget = budget;
    this.steal = steal;
    this.patience = patience;
  }

  @Override
  public Connection getConnection() throws SQLException {
    pay();
    try {
      return refundedOnClose(server.getConnection());
    } catch (SQLException | RuntimeException e) {
      budget.giveBack();
      throw e;
    }
  }

  private void pay() throws SQLException {
    try {
      if (budget.takeNow()) {
        return;
      }
      long deadline = System.nanoTime() + patience.toNanos();
      do {
        steal.run();
        if (budget.take(BETWEEN_STEALS)) {
          return;
        }
      } while (System.nanoTime() < deadline);
      throw new SQLTransientConnectionException(
          "The server's connection budget is used up", "08004");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("Interrupted", "08004", e);
    }
  }

  private Connection refundedOnClose(Connection connection) {
    AtomicBoolean refunded = new AtomicBoolean();
    return (Connection)
        Proxy.newProxyInstance(
            BudgetedDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, args) -> {
              try {
                return method.invoke(connection, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                String name = method.getName();
                if ((name.equals("close") || name.equals("abort"))
                    && refunded.compareAndSet(false, true)) {
                  budget.giveBack();
                }
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    server.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return server.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return server.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return server.isWrapperFor(type);
  }
}
