package mx.nexus.platform.outbox;

/**
 * A fact of a capability, in its root package: a record of ids and plain values, past tense. Kept
 * as JSON until every handler has heard it.
 */
public interface DomainEvent {}
