package mx.nexus.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/**
 * SQL in the master database: tenants, plans, keys, admins. Only the platform, provisioning and the
 * console use it; no capability does.
 */
@ApplicationScoped
public class MasterDatabase extends PlatformDatabase {

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected MasterDatabase() {
    super(null);
  }

  @Inject
  public MasterDatabase(MasterSettings settings) {
    super(pool("master", settings.access()));
  }

  /** Over connections that somebody else pools. */
  public MasterDatabase(DataSource connections) {
    super(connections);
  }
}
