package mx.nexus.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.nexus.admin.health.DatabaseServers;
import mx.nexus.admin.health.PlatformHealth;
import mx.nexus.admin.health.ServerReading;
import mx.nexus.platform.tenancy.TenantState;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.Texts;
import mx.nexus.provisioning.TenantOverview;
import mx.nexus.provisioning.TenantSearch;

/** State of the first page: is everything in order, what needs attention, who came last. */
@Named("dashboardBean")
@RequestScoped
public class DashboardBean {

  private static final int ROWS = 8;

  @Inject PlatformHealth health;
  @Inject DatabaseServers databaseServers;
  @Inject UsageHistory history;
  @Inject TenantSearch search;

  private List<ServerReading> servers = List.of();
  private Map<String, Integer> states = Map.of();
  private Map<String, Integer> migrations = Map.of();
  private List<String> worries = List.of();
  private Sparkline requests = Sparkline.of(List.of());
  private Sparkline signUps = Sparkline.of(List.of());
  private List<TenantOverview> latest = List.of();
  private long sales;
  private int nodes;
  private long masterMillis;

  @PostConstruct
  void load() {
    masterMillis = health.masterMillis();
    servers = databaseServers.readings();
    states = health.tenantsByState();
    migrations = health.migrations();
    nodes = health.nodes().size();
    List<UsageHistory.Count> today = history.today();
    requests = Sparkline.of(today.stream().map(c -> new Point(c.label(), c.requests())).toList());
    sales = today.stream().mapToLong(UsageHistory.Count::sales).sum();
    signUps = Sparkline.of(history.signUps());
    latest = search.latest(ROWS);
    worries = findWorries();
  }

  private List<String> findWorries() {
    List<String> found = new ArrayList<>();
    for (ServerReading server : servers) {
      if (!server.isUp()) {
        found.add(text("admin.worry.server-down", server.name()));
      } else if (server.isCrowded()) {
        found.add(text("admin.worry.server-crowded", server.name(), server.getConnectionPercent()));
      } else if (!server.isDurable()) {
        found.add(text("admin.worry.server-not-durable", server.name()));
      }
    }
    if (getFailedMigrations() > 0) {
      found.add(text("admin.worry.migrations", getFailedMigrations()));
    }
    health.jobs().stream()
        .filter(job -> job.failures() > 0)
        .forEach(job -> found.add(text("admin.worry.job", job.name(), job.failures())));
    return List.copyOf(found);
  }

  private static String text(String key, Object... args) {
    return Texts.of(PersonLocale.current(), key, args);
  }

  public List<String> getWorries() {
    return worries;
  }

  public List<ServerReading> getServers() {
    return servers;
  }

  public int getNodes() {
    return nodes;
  }

  public long getMasterMillis() {
    return masterMillis;
  }

  public int getActive() {
    return states.getOrDefault(TenantState.READY.code(), 0);
  }

  public int getSuspended() {
    return states.getOrDefault(TenantState.SUSPENDED.code(), 0);
  }

  public int getFailedMigrations() {
    return migrations.getOrDefault("failed", 0);
  }

  public int getBehind() {
    return migrations.getOrDefault("behind", 0) + migrations.getOrDefault("running", 0);
  }

  public Sparkline getRequests() {
    return requests;
  }

  public Sparkline getSignUps() {
    return signUps;
  }

  public long getSales() {
    return sales;
  }

  public List<TenantOverview> getLatest() {
    return latest;
  }
}
