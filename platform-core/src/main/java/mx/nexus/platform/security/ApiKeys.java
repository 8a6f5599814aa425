package mx.nexus.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.cluster.Remembered;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.persistence.MasterDatabase;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.tenancy.TenantId;

/**
 * The API keys of all shops, kept in the master database: the key alone leads to its shop.
 *
 * <p>Look-ups are cached per prefix; a revocation is pushed to all nodes and felt within a second.
 */
@ApplicationScoped
public class ApiKeys {

  private static final String TOPIC = "api-key-changed";
  private static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final int MOST_REMEMBERED = 20_000;
  private static final String COLUMNS =
      "id, tenant_id, name, prefix, secret_sha256, scopes, per_minute, per_day,"
          + " created_at, expires_at, revoked_at, last_used_at";

  private final MasterDatabase master;
  private final Cluster cluster;
  private final Clock clock;
  private final Remembered<String, Optional<Stored>> byPrefix =
      new Remembered<>(REMEMBERED, MOST_REMEMBERED);

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected ApiKeys() {
    this.master = null;
    this.cluster = null;
    this.clock = null;
  }

  @Inject
  public ApiKeys(MasterDatabase master, Cluster cluster, Clock clock) {
    this.master = master;
    this.cluster = cluster;
    this.clock = clock;
    cluster.subscribe(TOPIC, this::changed);
  }

  @SuppressWarnings("ArrayRecordComponent") // A digest is compared by MessageDigest only.
  private record Stored(ApiKey key, byte[] secretSha256) {}

  /** Makes a key of this shop; its text is never to be had again. */
  public IssuedApiKey issue(TenantId tenant, NewApiKey wanted) {
    ApiKeyText text = ApiKeyText.random();
    ApiKey key =
        new ApiKey(
            Ids.next(),
            tenant.value(),
            wanted.name(),
            text.prefix(),
            wanted.scopes(),
            wanted.perMinute(),
            wanted.perDay(),
            clock.instant(),
            wanted.expiresAt(),
            Optional.empty(),
            Optional.empty());
    int rows =
        master.update(
            "insert into platform_api_key (id, tenant_id, name, prefix, secret_sha256, scopes,"
                + " per_minute, per_day, created_at, expires_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            key.id(),
            key.tenantId(),
            key.name(),
            key.prefix(),
            text.secretSha256(),
            key.scopes().stream().map(ApiScope::code).toArray(String[]::new),
            key.perMinute(),
            key.perDay(),
            key.createdAt(),
            key.expiresAt().orElse(null));
    if (rows != 1) {
      throw new IllegalStateException("the key was not stored");
    }
    cluster.publish(TOPIC, key.prefix());
    return new IssuedApiKey(key, text.whole());
  }

  /** The latest 500 keys of this shop, newest first, revoked ones too. */
  public List<ApiKey> list(TenantId tenant) {
    return master.list(
        "select "
            + COLUMNS
            + " from platform_api_key where tenant_id = ?"
            + " order by created_at desc limit 500",
        row -> stored(row).key(),
        tenant);
  }

  /** One key of this shop. */
  public Optional<ApiKey> find(TenantId tenant, UUID keyId) {
    return master.one(
        "select " + COLUMNS + " from platform_api_key where tenant_id = ? and id = ?",
        row -> stored(row).key(),
        tenant,
        keyId);
  }

  /** Ends a key within a second on all nodes; a revoked key stays revoked. */
  public void revoke(TenantId tenant, UUID keyId) {
    ApiKey key = find(tenant, keyId).orElseThrow(() -> new NotFound("api.key-unknown"));
    master.update(
        "update platform_api_key set revoked_at = ? where id = ? and revoked_at is null",
        clock.instant(),
        keyId);
    changed(key.prefix());
    cluster.publish(TOPIC, key.prefix());
  }

  /** Some node says that the key is not what it was. */
  void changed(String prefix) {
    byPrefix.forget(prefix);
  }

  /** The latest requests of a shop's keys before this moment, newest first. */
  public List<ApiKeyUse> uses(TenantId tenant, Instant before, int limit) {
    return master.list(
        "select key_id, at, method, path, status, millis, request_id from platform_api_key_use"
            + " where tenant_id = ? and at < ? order by at desc limit ?",
        row ->
            new ApiKeyUse(
                row.uuid("key_id"),
                row.instant("at"),
                row.text("method"),
                row.text("path"),
                row.integer("status"),
                row.integer("millis"),
                row.text("request_id")),
        tenant,
        before,
        limit);
  }

  /** The valid key whose full text this is; takes the same time whatever part of it is wrong. */
  Optional<ApiKey> authenticate(String text) {
    return ApiKeyText.parse(text)
        .flatMap(
            given ->
                byPrefix
                    .get(given.prefix(), this::read)
                    .filter(
                        stored ->
                            MessageDigest.isEqual(stored.secretSha256(), given.secretSha256()))
                    .map(Stored::key)
                    .filter(key -> key.isValidAt(clock.instant())));
  }

  private Optional<Stored> read(String prefix) {
    return master.one(
        "select " + COLUMNS + " from platform_api_key where prefix = ?", ApiKeys::stored, prefix);
  }

  private static Stored stored(Row row) {
    return new Stored(
        new ApiKey(
            row.uuid("id"),
            row.uuid("tenant_id"),
            row.text("name"),
            row.text("prefix"),
            row.strings("scopes").stream().map(ApiScope::of).collect(Collectors.toSet()),
            row.integer("per_minute"),
            row.integer("per_day"),
            row.instant("created_at"),
            row.findInstant("expires_at"),
            row.findInstant("revoked_at"),
            row.findInstant("last_used_at")),
        row.bytes("secret_sha256"));
  }
}
