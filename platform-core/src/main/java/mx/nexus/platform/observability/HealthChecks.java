package mx.nexus.platform.observability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.persistence.MasterDatabase;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * The checks that load balancers and people go by.
 *
 * <p>Ready means: this node can take requests of the platform. One shop's database being away is
 * not a reason to take the node out for all the others.
 */
@ApplicationScoped
public class HealthChecks {

  private final AtomicBoolean masterSeen = new AtomicBoolean();

  @Inject MasterDatabase master;
  @Inject Cluster cluster;

  /** The process answers and its heap is not exhausted. */
  @Produces
  @Liveness
  public HealthCheck live() {
    return () -> {
      Runtime runtime = Runtime.getRuntime();
      long used = runtime.totalMemory() - runtime.freeMemory();
      return HealthCheckResponse.named("process")
          .up()
          .withData("heapUsedPercent", 100 * used / runtime.maxMemory())
          .build();
    };
  }

  /** The master database answers. */
  @Produces
  @Readiness
  public HealthCheck masterDatabase() {
    return () -> {
      Instant start = Instant.now();
      boolean answers = masterAnswers();
      return HealthCheckResponse.named("master-database")
          .status(answers)
          .withData("millis", Duration.between(start, Instant.now()).toMillis())
          .build();
    };
  }

  /** The node is in its cluster. */
  @Produces
  @Readiness
  public HealthCheck clusterMembership() {
    return () ->
        HealthCheckResponse.named("cluster").up().withData("nodes", cluster.size()).build();
  }

  /** The application has started and reached the master once. */
  @Produces
  @Startup
  public HealthCheck started() {
    return () ->
        HealthCheckResponse.named("application")
            .status(masterSeen.get() || masterAnswers())
            .build();
  }

  private boolean masterAnswers() {
    try {
      boolean answers = master.required("select 1 as one", row -> row.integer("one") == 1);
      if (answers) {
        masterSeen.set(true);
      }
      return answers;
    } catch (RuntimeException away) {
      return false;
    }
  }
}
