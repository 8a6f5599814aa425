package mx.nexus.provisioning.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/**
 * One deed.
 *
 * @param facts an object; its fields depend on the action
 */
public record AuditEntryView(
    UUID id,
    Instant at,
    @Example("admin") String actorKind,
    @Example("operador@nexus.example") String actor,
    @Example("tenant.suspended") String action,
    @Example("tenant:0193…") String subject,
    @Nullable UUID tenantId,
    @JsonRawValue String facts) {

  static AuditEntryView of(MasterAuditLog.Entry entry) {
    return new AuditEntryView(
        entry.id(),
        entry.at(),
        entry.actorKind(),
        entry.actor(),
        entry.action(),
        entry.subject(),
        entry.tenantId().orElse(null),
        entry.facts());
  }
}
