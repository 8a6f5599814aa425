package mx.nexus.partners.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.security.ApiKey;
import mx.nexus.platform.security.ApiKeys;
import mx.nexus.platform.security.IssuedApiKey;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.platform.tenancy.TenantId;

/**
 * The keys of the bound shop. They live in the registry of the platform, because a key alone must
 * lead to its shop; the shop's audit log says who made and revoked them.
 */
@ApplicationScoped
public class ShopKeys {

  private final ApiKeys registry;
  private final AuditLog audit;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected ShopKeys() {
    this(null, null, null);
  }

  @Inject
  public ShopKeys(ApiKeys registry, AuditLog audit, Clock clock) {
    this.registry = registry;
    this.audit = audit;
    this.clock = clock;
  }

  /** The shop's keys, newest first, revoked ones too. */
  public List<KeyView> all() {
    return registry.list(shop()).stream().map(key -> KeyView.of(key, clock.instant())).toList();
  }

  /** Makes a key. */
  @UnitOfWork
  public NewKeyView make(KeyWish wish) {
    IssuedApiKey issued = registry.issue(shop(), wish.at(clock.instant()));
    ApiKey key = issued.key();
    note("partners.key-made", key.id());
    return new NewKeyView(
        key.id(), key.name(), key.prefix(), issued.text(), key.scopes().stream().sorted().toList());
  }

  /** Ends a key for good; 404 when the shop has none of this id. */
  @UnitOfWork
  public void revoke(UUID keyId) {
    registry.revoke(shop(), keyId);
    note("partners.key-revoked", keyId);
  }

  /** The latest requests that were made with the shop's keys, newest first. */
  public List<KeyUseView> latestUses(int limit) {
    Map<UUID, String> names =
        registry.list(shop()).stream().collect(Collectors.toMap(ApiKey::id, ApiKey::name));
    return registry.uses(shop(), clock.instant(), limit).stream()
        .map(use -> KeyUseView.of(use, names.getOrDefault(use.keyId(), "")))
        .toList();
  }

  private void note(String action, UUID keyId) {
    audit.record(action, "api-key:" + keyId, Map.of());
  }

  private static TenantId shop() {
    return TenantContext.required().id();
  }
}
