package mx.nexus.catalog.app;

import java.util.Optional;
import javax.sql.DataSource;
import mx.nexus.platform.persistence.DatabaseAccess;
import mx.nexus.platform.persistence.PlatformDatabase;
import org.eclipse.microprofile.config.Config;

/**
 * SQL in the shared catalogue. The application's role can only read there; commands enter as the
 * owner.
 */
public class CatalogDatabase extends PlatformDatabase {

  private static final int MOST_CONNECTIONS = 8;

  /** Over connections that somebody else closes. */
  public CatalogDatabase(DataSource connections) {
    super(connections);
  }

  /** The one that the installation has; empty when it has none. */
  static Optional<CatalogDatabase> of(Config config) {
    return config
        .getOptionalValue("CATALOG_DB_URL", String.class)
        .filter(url -> !url.isBlank())
        .map(
            url ->
                new CatalogDatabase(
                    pool(
                        "catalog",
                        new DatabaseAccess(
                            url,
                            config.getValue("CATALOG_DB_USER", String.class),
                            config.getValue("CATALOG_DB_PASSWORD", String.class),
                            MOST_CONNECTIONS))));
  }
}
