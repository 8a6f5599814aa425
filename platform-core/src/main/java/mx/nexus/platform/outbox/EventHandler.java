package mx.nexus.platform.outbox;

/**
 * Follows a fact after its commit, in a unit of work of its own with the tenant bound. May be
 * called again for the same event: a second time must change nothing.
 */
public interface EventHandler<E extends DomainEvent> {

  Class<E> type();

  void handle(E event);
}
