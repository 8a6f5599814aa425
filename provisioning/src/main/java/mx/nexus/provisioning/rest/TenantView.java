package mx.nexus.provisioning.rest;

import java.time.Instant;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import mx.nexus.provisioning.TenantOverview;
import org.jspecify.annotations.Nullable;

/**
 * A shop.
 *
 * @param state {@code provisioning ready updating suspended moving deleting deleted failed}
 * @param stateReason why it is in this state, where somebody gave a reason
 */
public record TenantView(
    UUID id,
    @Example("el-piston") String slug,
    @Example("Refaccionaria El Pistón") String shopName,
    @Example("ready") String state,
    @Nullable String stateReason,
    Instant stateChangedAt,
    @Example("taller") String plan,
    @Example("local") String server,
    @Example("nx_01hqz3x") String database,
    @Example("202611241240") @Nullable String schemaVersion,
    Instant createdAt,
    UsageView usage) {

  /**
   * What it uses; null where it was not measured yet.
   *
   * @param requests of the last 24 hours
   * @param sales completed in the last 24 hours
   */
  public record UsageView(
      @Example("31457280") @Nullable Long databaseBytes,
      @Example("4") @Nullable Integer users,
      @Nullable Instant lastActivityAt,
      @Example("5120") long requests,
      @Example("214") long sales) {}

  static TenantView of(TenantOverview tenant) {
    TenantOverview.Usage usage = tenant.usage();
    return new TenantView(
        tenant.id(),
        tenant.slug(),
        tenant.shopName(),
        tenant.state().code(),
        tenant.stateReason(),
        tenant.stateChangedAt(),
        tenant.plan(),
        tenant.server(),
        tenant.database(),
        tenant.schemaVersion(),
        tenant.createdAt(),
        new UsageView(
            usage.databaseBytes(),
            usage.users(),
            usage.lastActivityAt(),
            usage.requestsToday(),
            usage.salesToday()));
  }
}
