package mx.nexus.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import mx.nexus.admin.health.DatabaseServers;
import mx.nexus.admin.health.PlatformHealth;
import mx.nexus.admin.health.ServerReading;

/** State of the page {@code /admin/health}. */
@Named("healthBean")
@RequestScoped
public class HealthBean {

  @Inject PlatformHealth health;
  @Inject DatabaseServers databaseServers;

  private long masterMillis;
  private List<PlatformHealth.Node> nodes = List.of();
  private List<ServerReading> servers = List.of();
  private List<PlatformHealth.RepeatedJob> jobs = List.of();
  private Map<String, Integer> schemas = Map.of();
  private Map<String, Integer> migrations = Map.of();

  @PostConstruct
  void load() {
    masterMillis = health.masterMillis();
    nodes = health.nodes();
    servers = databaseServers.readings();
    jobs = health.jobs();
    schemas = health.tenantsBySchema();
    migrations = health.migrations();
  }

  public long getMasterMillis() {
    return masterMillis;
  }

  public List<PlatformHealth.Node> getNodes() {
    return nodes;
  }

  public List<ServerReading> getServers() {
    return servers;
  }

  public List<PlatformHealth.RepeatedJob> getJobs() {
    return jobs;
  }

  public List<Map.Entry<String, Integer>> getSchemas() {
    return List.copyOf(schemas.entrySet());
  }

  public List<Map.Entry<String, Integer>> getMigrations() {
    return List.copyOf(migrations.entrySet());
  }

  public PlatformHealth.ThisNode getProcess() {
    return health.process();
  }
}
