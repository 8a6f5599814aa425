package mx.nexus.platform.persistence;

import jakarta.persistence.Entity;

/**
 * Never stored and not in the jar. The build weaves the fields of {@link AuditedEntity} only when
 * it sees an entity below it, and the real ones live in other modules; without it their ids and
 * audit columns would be written as null.
 */
@Entity
public class WeavingTemplate extends AuditedEntity {

  protected WeavingTemplate() {}
}
