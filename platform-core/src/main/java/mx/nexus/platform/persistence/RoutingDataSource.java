package mx.nexus.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import mx.nexus.platform.tenancy.TenantContext;
import org.jspecify.annotations.Nullable;

/** Leads every connection to the database of the tenant bound to the thread, or to none at all. */
@ApplicationScoped
public class RoutingDataSource implements DataSource {

  private final TenantPools pools;

  @SuppressWarnings("NullAway")
  protected RoutingDataSource() {
    this(null);
  }

  @Inject
  public RoutingDataSource(TenantPools pools) {
    this.pools = pools;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pools.connect(TenantContext.required());
  }

  /** The role of a tenant's database is fixed by its placement. */
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
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("Not a wrapper of " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
