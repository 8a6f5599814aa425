package mx.nexus.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.cluster.Remembered;

/**
 * Whether a login still counts: asks the {@link SessionRegistry}, remembers a yes for a few seconds
 * and forgets it at once when any node says that the login ended.
 */
@ApplicationScoped
public class SessionRevocations {

  private static final String TOPIC = "session-revoked";
  private static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final int MOST_REMEMBERED = 50_000;

  private final Cluster cluster;
  private final Predicate<UUID> registry;
  private final Remembered<UUID, Boolean> active = new Remembered<>(REMEMBERED, MOST_REMEMBERED);

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected SessionRevocations() {
    this.cluster = null;
    this.registry = session -> false;
  }

  /** Asks whichever capability keeps the logins. */
  @Inject
  public SessionRevocations(Cluster cluster, Instance<SessionRegistry> registries) {
    this(cluster, session -> registries.isResolvable() && registries.get().isActive(session));
  }

  /** Asks this registry. */
  public SessionRevocations(Cluster cluster, Predicate<UUID> registry) {
    this.cluster = cluster;
    this.registry = registry;
    cluster.subscribe(TOPIC, session -> active.forget(UUID.fromString(session)));
  }

  /** The login ended; call it after the commit that ends it. */
  public void revoked(UUID sessionId) {
    active.forget(sessionId);
    cluster.publish(TOPIC, sessionId.toString());
  }

  /** Whether the login counts; without a registry none does. */
  boolean isActive(UUID sessionId) {
    return active.get(sessionId, registry::test, isActive -> isActive);
  }
}
