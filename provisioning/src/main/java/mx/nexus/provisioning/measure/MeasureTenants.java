package mx.nexus.provisioning.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.platform.jobs.Job;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.MasterSettings;
import mx.nexus.platform.persistence.SqlFailed;
import mx.nexus.platform.problem.Refusal;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.tenancy.TenantDirectory;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.usage.UsageProbe;
import mx.nexus.provisioning.database.PostgresServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the databases of all shops with one query per server, and counts the people of the shops
 * that somebody used since they were counted last. A server or shop that does not answer keeps its
 * old numbers and holds up no other.
 */
@ApplicationScoped
public class MeasureTenants implements Job {

  private static final Logger LOG = LoggerFactory.getLogger(MeasureTenants.class);
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final int MOST_COUNTED = 200;

  private final MasterDatabase master;
  private final MasterSettings settings;
  private final TenantDirectory directory;
  private final Instance<UsageProbe> probes;

  @SuppressWarnings("NullAway")
  protected MeasureTenants() {
    this(null, null, null, null);
  }

  @Inject
  public MeasureTenants(
      MasterDatabase master,
      MasterSettings settings,
      TenantDirectory directory,
      Instance<UsageProbe> probes) {
    this.master = master;
    this.settings = settings;
    this.directory = directory;
    this.probes = probes;
  }

  private record Server(UUID id, PostgresServer postgres) {}

  private record Size(String database, long bytes) {}

  @Override
  public String name() {
    return "measure-tenants";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void run() {
    servers().forEach(this::measure);
    if (probes.isResolvable()) {
      usedSinceCounted().forEach(this::count);
    }
  }

  private List<Server> servers() {
    return master.list(
        "select id, host, port from platform_server order by id",
        row ->
            new Server(
                row.uuid("id"),
                new PostgresServer(
                    row.text("host"),
                    row.integer("port"),
                    settings.access().user(),
                    settings.access().password())));
  }

  private void measure(Server server) {
    try {
      Map<String, Long> sizes =
          new MasterDatabase(server.postgres().lookingAt("postgres"))
                  .list(
                      "select datname::text as name, pg_database_size(oid) as bytes from pg_database",
                      row -> new Size(row.text("name"), row.longValue("bytes")))
                  .stream()
                  .collect(Collectors.toMap(Size::database, Size::bytes));
      store(server.id(), sizes);
    } catch (SqlFailed away) {
      LOG.warn("Databases of {} are not measured", server.postgres(), away);
    }
  }

  private void store(UUID server, Map<String, Long> sizes) {
    String[] names = sizes.keySet().toArray(String[]::new);
    Long[] bytes = new Long[names.length];
    for (int i = 0; i < names.length; i++) {
      bytes[i] = sizes.get(names[i]);
    }
    master.update(
        """
        insert into platform_tenant_measure as m (tenant_id, database_bytes)
        select t.id, s.bytes
          from unnest(?, ?) as s (name, bytes)
          join platform_tenant t on t.database_name = s.name and t.server_id = ?
        on conflict (tenant_id) do update
          set database_bytes = excluded.database_bytes, measured_at = now()
        """,
        names,
        bytes,
        server);
  }

  /** Those never counted first. */
  private List<TenantId> usedSinceCounted() {
    return master.list(
        """
        select t.id from platform_tenant t
          join platform_tenant_measure m on m.tenant_id = t.id
         where t.state = 'ready'
           and (m.users is null or m.last_activity_at > now() - interval '10 minutes')
         order by m.users nulls first, m.last_activity_at limit ?
        """,
        row -> new TenantId(row.uuid("id")),
        MOST_COUNTED);
  }

  private void count(TenantId id) {
    try {
      Tenant tenant = directory.ready(id);
      try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
        int users = probes.get().activeUsers();
        master.update(
            "update platform_tenant_measure set users = ? where tenant_id = ?", users, id);
      }
    } catch (Refusal | SqlFailed notNow) {
      LOG.warn("People of shop {} are not counted", id, notNow);
    }
  }
}
