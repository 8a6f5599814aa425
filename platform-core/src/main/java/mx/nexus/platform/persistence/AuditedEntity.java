package mx.nexus.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.problem.Conflict;
import mx.nexus.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** An entity that knows who made and last changed it and when, and refuses a stale change. */
@MappedSuperclass
public abstract class AuditedEntity {

  @Id private UUID id;

  @Version private long version;

  @Column(name = "created_at", updatable = false)
  private @Nullable Instant createdAt;

  @Column(name = "created_by", updatable = false)
  private @Nullable UUID createdBy;

  @Column(name = "changed_at")
  private @Nullable Instant changedAt;

  @Column(name = "changed_by")
  private @Nullable UUID changedBy;

  @SuppressWarnings("NullAway.Init")
  protected AuditedEntity() {}

  protected AuditedEntity(UUID id) {
    this.id = id;
  }

  public UUID id() {
    return id;
  }

  /** Rises with every saved change. */
  public long version() {
    return version;
  }

  /** Empty until first saved. */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(createdAt);
  }

  /** Empty when the system itself made it. */
  public Optional<UUID> createdBy() {
    return Optional.ofNullable(createdBy);
  }

  /** Empty until first saved. */
  public Optional<Instant> changedAt() {
    return Optional.ofNullable(changedAt);
  }

  /** Empty when the system itself changed it last. */
  public Optional<UUID> changedBy() {
    return Optional.ofNullable(changedBy);
  }

  /**
   * Refuses a change that was thought out on an older version than this.
   *
   * @param seen the version that the caller had on the screen; null when it does not care
   */
  public void requireVersion(@Nullable Long seen) {
    if (seen != null && seen != version) {
      throw new Conflict("platform.stale");
    }
  }

  @PrePersist
  void stampCreation() {
    Instant now = Instant.now();
    UUID who = Caller.actor().id().orElse(null);
    createdAt = now;
    createdBy = who;
    changedAt = now;
    changedBy = who;
  }

  @PreUpdate
  void stampChange() {
    changedAt = Instant.now();
    changedBy = Caller.actor().id().orElse(null);
  }
}
