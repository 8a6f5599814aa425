package mx.nexus.platform.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mx.nexus.platform.observability.RequestId;
import mx.nexus.platform.observability.RequestMetrics;
import mx.nexus.platform.outbox.OutboxDelivery;
import mx.nexus.platform.security.ApiKey;
import mx.nexus.platform.security.ApiKeyUse;
import mx.nexus.platform.security.ApiKeyUses;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.usage.UsageMeter;

/**
 * Counts each served request where it counts: metrics, the shop's usage, the key's log. A shop's
 * first request on a node also has its left-over events delivered.
 */
@ApplicationScoped
public class RequestLedger {

  private final RequestMetrics metrics;
  private final UsageMeter usage;
  private final ApiKeyUses keyUses;
  private final OutboxDelivery outbox;
  private final Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected RequestLedger() {
    this(null, null, null, null, null);
  }

  @Inject
  public RequestLedger(
      RequestMetrics metrics,
      UsageMeter usage,
      ApiKeyUses keyUses,
      OutboxDelivery outbox,
      Clock clock) {
    this.metrics = metrics;
    this.usage = usage;
    this.keyUses = keyUses;
    this.outbox = outbox;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** The request was answered. */
  void served(
      Arrival arrival, HttpServletRequest request, HttpServletResponse response, Instant start) {
    Duration took = Duration.between(start, clock.instant());
    metrics.served(arrival.channel().name(), request.getMethod(), response.getStatus(), took);
    arrival.tenant().ifPresent(this::countFor);
    arrival
        .key()
        .ifPresent(key -> keyUses.add(key.tenantId(), use(key, request, response, start, took)));
  }

  private void countFor(Tenant tenant) {
    try (TenantContext.Binding bound = TenantContext.bind(tenant)) {
      usage.countRequest();
      outbox.sweepOnce();
    }
  }

  private static ApiKeyUse use(
      ApiKey key,
      HttpServletRequest request,
      HttpServletResponse response,
      Instant start,
      Duration took) {
    return new ApiKeyUse(
        key.id(),
        start,
        request.getMethod(),
        Arrivals.pathOf(request),
        response.getStatus(),
        (int) took.toMillis(),
        RequestId.current());
  }
}
