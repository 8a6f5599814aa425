package mx.nexus.provisioning;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import mx.nexus.platform.tenancy.TenantState;
import org.jspecify.annotations.Nullable;

/**
 * A shop as operators see it.
 *
 * @param stateReason why it is in this state, where somebody gave a reason
 * @param plan code of the plan
 * @param planName what people call it
 * @param server name of the database server
 * @param schemaVersion latest migration of its database
 * @param usage what it uses
 */
public record TenantOverview(
    UUID id,
    String slug,
    String shopName,
    String ownerEmail,
    TenantState state,
    @Nullable String stateReason,
    Instant stateChangedAt,
    String plan,
    String planName,
    String server,
    String database,
    @Nullable String schemaVersion,
    Instant createdAt,
    Usage usage)
    implements Serializable {

  /**
   * What a shop uses; null where it was not measured yet.
   *
   * @param databaseBytes size of its database
   * @param users people who may log in
   * @param lastActivityAt its latest request
   * @param requestsToday requests of the last 24 hours
   * @param salesToday completed sales of the last 24 hours
   */
  public record Usage(
      @Nullable Long databaseBytes,
      @Nullable Integer users,
      @Nullable Instant lastActivityAt,
      long requestsToday,
      long salesToday)
      implements Serializable {}
}
