package mx.nexus.platform.observability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts and times requests by door, method and class of status.
 *
 * <p>No label holds a tenant, path or id: the number of series stays small whatever comes in.
 */
@ApplicationScoped
public class RequestMetrics {

  private static final Metadata REQUESTS =
      Metadata.builder()
          .withName("nexus_http_requests")
          .withDescription("Requests served, by door, method and class of status")
          .build();

  private final MetricRegistry registry;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected RequestMetrics() {
    this(null);
  }

  @Inject
  public RequestMetrics(MetricRegistry registry) {
    this.registry = registry;
  }

  /** A request was served. */
  public void served(String door, String method, int status, Duration took) {
    registry
        .timer(
            REQUESTS,
            new Tag("door", door),
            new Tag("method", known(method)),
            new Tag("status", status / 100 + "xx"))
        .update(took);
  }

  private static String known(String method) {
    return switch (method) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
      default -> "other";
    };
  }
}
