package mx.nexus.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import mx.nexus.platform.cluster.Cluster;
import mx.nexus.platform.cluster.Remembered;
import mx.nexus.platform.tenancy.Tenant;
import mx.nexus.platform.tenancy.TenantContext;

/**
 * Whether a login of the bound shop, or of the platform where none is bound, still counts: asks the
 * {@link SessionRegistry}, remembers a yes for a few seconds and forgets it at once when any node
 * says that the login ended.
 */
@ApplicationScoped
public class SessionRevocations {

  private static final String TOPIC = "session-revoked";
  private static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final int MOST_REMEMBERED = 50_000;

  private final Cluster cluster;
  private final Predicate<UUID> registry;
  private final Remembered<Login, Boolean> active = new Remembered<>(REMEMBERED, MOST_REMEMBERED);

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
    cluster.subscribe(TOPIC, told -> active.forget(Login.read(told)));
  }

  /** The login ended; call it after the commit that ends it. */
  public void revoked(UUID sessionId) {
    Login login = Login.here(sessionId);
    active.forget(login);
    cluster.publish(TOPIC, login.written());
  }

  /** Whether the login counts; without a registry none does. */
  boolean isActive(UUID sessionId) {
    return active.get(
        Login.here(sessionId), login -> registry.test(login.session()), isActive -> isActive);
  }

  /**
   * A login of one life of one shop: copies of a shop have logins with the same ids.
   *
   * @param place the bound tenant's key; the platform's own operators have none
   */
  private record Login(String place, UUID session) {

    private static final String PLATFORM = "platform";

    static Login here(UUID session) {
      return new Login(TenantContext.find().map(Tenant::key).orElse(PLATFORM), session);
    }

    static Login read(String written) {
      int space = written.indexOf(' ');
      return new Login(written.substring(0, space), UUID.fromString(written.substring(space + 1)));
    }

    /** Neither part has a blank. */
    String written() {
      return place + " " + session;
    }
  }
}
