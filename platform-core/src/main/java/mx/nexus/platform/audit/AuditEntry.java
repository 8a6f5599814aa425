package mx.nexus.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.observability.RequestId;
import mx.nexus.platform.persistence.Json;
import mx.nexus.platform.rest.WireJson;
import mx.nexus.platform.security.Actor;
import mx.nexus.platform.security.Caller;

/** One deed as it is written down. */
record AuditEntry(
    UUID id, Instant at, Actor actor, String action, String subject, Json facts, String requestId) {

  static AuditEntry now(Instant at, String action, String subject, Map<String, ?> facts) {
    return new AuditEntry(
        Ids.next(), at, Caller.actor(), action, subject, json(facts), RequestId.current());
  }

  AuditEntry by(Actor other) {
    return new AuditEntry(id, at, other, action, subject, facts, requestId);
  }

  private static Json json(Map<String, ?> facts) {
    try {
      return new Json(WireJson.mapper().writeValueAsString(facts));
    } catch (JsonProcessingException notPlain) {
      throw new IllegalArgumentException("audit facts must be plain", notPlain);
    }
  }
}
