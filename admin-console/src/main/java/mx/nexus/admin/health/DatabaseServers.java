package mx.nexus.admin.health;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.provisioning.ServerAccess;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads how the database servers are; remembered for seconds, so that many lookers cost one. */
@ApplicationScoped
public class DatabaseServers {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseServers.class);
  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final int MOST_SERVERS = 200;

  private final MasterDatabase master;
  private final ServerAccess servers;
  private final Cache<String, List<ServerReading>> latest =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

  @SuppressWarnings("NullAway")
  protected DatabaseServers() {
    this(null, null);
  }

  @Inject
  public DatabaseServers(MasterDatabase master, ServerAccess servers) {
    this.master = master;
    this.servers = servers;
  }

  private record Place(String name, String host, int port, boolean acceptsNew, int tenants) {}

  /** All servers, by name. */
  public List<ServerReading> readings() {
    return latest.get("all", key -> places().stream().map(this::read).toList());
  }

  private List<Place> places() {
    return master.list(
        """
        select s.name, s.host, s.port, s.accepts_new,
               (select count(*)::int from platform_tenant t
                 where t.server_id = s.id and t.state not in ('deleted', 'failed')) as tenants
          from platform_server s order by s.name limit ?
        """,
        row ->
            new Place(
                row.text("name"),
                row.text("host"),
                row.integer("port"),
                row.bool("accepts_new"),
                row.integer("tenants")),
        MOST_SERVERS);
  }

  private ServerReading read(Place place) {
    return new ServerReading(
        place.name(),
        place.host(),
        place.port(),
        place.acceptsNew(),
        place.tenants(),
        facts(place));
  }

  private ServerReading.@Nullable Facts facts(Place place) {
    try {
      return servers
          .at(place.host(), place.port())
          .required(
              """
              select current_setting('server_version') as version,
                     current_setting('fsync') as fsync,
                     current_setting('synchronous_commit') as synchronous_commit,
                     (select count(*)::int from pg_stat_activity
                       where backend_type = 'client backend') as connections,
                     current_setting('max_connections')::int as max_connections,
                     (select count(*)::int from pg_database where not datistemplate) as databases,
                     (select sum(pg_database_size(oid))::bigint from pg_database) as bytes
              """,
              row ->
                  new ServerReading.Facts(
                      row.text("version"),
                      row.text("fsync"),
                      row.text("synchronous_commit"),
                      row.integer("connections"),
                      row.integer("max_connections"),
                      row.integer("databases"),
                      row.longValue("bytes")));
    } catch (SqlFailed away) {
      LOG.warn("Database server {} does not answer", place.name(), away);
      return null;
    }
  }
}
