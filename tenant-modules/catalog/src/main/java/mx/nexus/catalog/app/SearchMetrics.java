package mx.nexus.catalog.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts and times questions to the catalogue by the engine that answered. */
@ApplicationScoped
public class SearchMetrics {

  private static final Metadata SEARCHES =
      Metadata.builder()
          .withName("nexus_catalog_searches")
          .withDescription("Questions to the shared catalogue, by the engine that answered")
          .build();

  private final MetricRegistry registry;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected SearchMetrics() {
    this(null);
  }

  @Inject
  public SearchMetrics(MetricRegistry registry) {
    this.registry = registry;
  }

  /** A question was answered. */
  void answered(String engine, Duration took) {
    registry.timer(SEARCHES, new Tag("engine", engine)).update(took);
  }
}
