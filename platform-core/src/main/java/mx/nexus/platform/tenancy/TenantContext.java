package mx.nexus.platform.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tenant that this thread works for. Bound once per request or task and immutable while bound:
 * binding another one inside is refused, so that no code can wander into a neighbour's data.
 */
public final class TenantContext {

  private static final ThreadLocal<@Nullable Tenant> BOUND = new ThreadLocal<>();

  private TenantContext() {}

  /**
   * Binds a tenant until the result is closed. Binding the same life of the same tenant again is
   * allowed and changes nothing.
   *
   * @throws IllegalStateException when another tenant is bound
   */
  public static Binding bind(Tenant tenant) {
    Tenant bound = BOUND.get();
    if (bound == null) {
      BOUND.set(tenant);
      return BOUND::remove;
    }
    if (!bound.key().equals(tenant.key())) {
      throw new IllegalStateException(
          "Tenant " + tenant + " cannot be bound inside work of " + bound);
    }
    return () -> {};
  }

  /**
   * The tenant of this thread.
   *
   * @throws NoTenantBound when there is none
   */
  public static Tenant required() {
    Tenant bound = BOUND.get();
    if (bound == null) {
      throw new NoTenantBound();
    }
    return bound;
  }

  public static Optional<Tenant> find() {
    return Optional.ofNullable(BOUND.get());
  }

  /** Ends the binding when closed. */
  public interface Binding extends AutoCloseable {
    @Override
    void close();
  }
}
