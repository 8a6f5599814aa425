package mx.nexus.platform.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API keys of all shops, kept in the master database: the key alone leads to its shop. */
public interface ApiKeys {

  /** Makes a key of this shop. */
  IssuedApiKey issue(UUID tenantId, NewApiKey wanted);

  /** The keys of this shop, newest first, revoked ones too. */
  List<ApiKey> list(UUID tenantId);

  /** One key of this shop. */
  Optional<ApiKey> find(UUID tenantId, UUID keyId);

  /** Ends a key within a second on all nodes; a revoked key stays revoked. */
  void revoke(UUID tenantId, UUID keyId);

  /** The latest requests of a shop's keys before this moment, newest first. */
  List<ApiKeyUse> uses(UUID tenantId, Instant before, int limit);
}
