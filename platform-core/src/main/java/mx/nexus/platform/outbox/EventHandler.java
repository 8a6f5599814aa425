package mx.nexus.platform.outbox;

/**
 * Follows a fact after its commit, in a later unit of work with the tenant bound; other events may
 * share that unit. May be called again for the same event: a second time must change nothing.
 */
public interface EventHandler<E extends DomainEvent> {

  Class<E> type();

  void handle(E event);
}
