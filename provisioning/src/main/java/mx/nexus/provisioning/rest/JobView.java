package mx.nexus.provisioning.rest;

import java.time.Instant;
import java.util.UUID;
import mx.nexus.platform.rest.Example;
import mx.nexus.provisioning.TenantJob;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param state {@code queued running succeeded failed cancelled}
 * @param progress 0 to 100
 */
public record JobView(
    UUID id,
    @Example("suspend") String kind,
    UUID tenantId,
    @Example("succeeded") String state,
    @Example("100") int progress,
    @Nullable String error,
    Instant startedAt,
    @Nullable Instant endedAt) {

  static JobView of(TenantJob job) {
    return new JobView(
        job.id(),
        job.kind(),
        job.tenantId(),
        job.state(),
        job.progress(),
        job.error().orElse(null),
        job.startedAt(),
        job.endedAt().orElse(null));
  }
}
