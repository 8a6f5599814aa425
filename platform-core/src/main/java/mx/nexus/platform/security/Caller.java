package mx.nexus.platform.security;

import java.security.Principal;
import java.util.Optional;
import java.util.concurrent.Callable;
import mx.nexus.platform.problem.Unauthenticated;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling on this thread.
 *
 * <p>Bound once per request by the front filter and unbound at its end. Work handed to another
 * thread runs as nobody unless it was wrapped by {@link #capture}.
 */
public final class Caller {

  private static final ThreadLocal<@Nullable Bound> CURRENT = new ThreadLocal<>();

  private Caller() {}

  private record Bound(Principal principal, Permissions permissions) {}

  /** Ends a binding; closing puts back what was bound before. */
  public interface Binding extends AutoCloseable {
    @Override
    void close();
  }

  /** Binds a principal to this thread until the binding is closed. */
  public static Binding bind(Principal principal, Permissions permissions) {
    return swap(new Bound(principal, permissions));
  }

  /** Binds nobody to this thread until the binding is closed. */
  public static Binding bindNobody() {
    return swap(null);
  }

  private static Binding swap(@Nullable Bound next) {
    Bound before = CURRENT.get();
    put(next);
    return () -> put(before);
  }

  private static void put(@Nullable Bound bound) {
    if (bound == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(bound);
    }
  }

  /** The work, to be run on another thread as today's caller. */
  public static <T> Callable<T> capture(Callable<T> work) {
    Bound bound = CURRENT.get();
    return () -> {
      try (Binding ignored = swap(bound)) {
        return work.call();
      }
    };
  }

  /** The member of staff who is calling; empty for partners, operators and nobody. */
  public static Optional<StaffPrincipal> find() {
    return principal(StaffPrincipal.class);
  }

  /** The member of staff who is calling; refuses with 401 when there is none. */
  public static StaffPrincipal required() {
    return find().orElseThrow(() -> new Unauthenticated("auth.required"));
  }

  /** The partner's program that is calling. */
  public static Optional<PartnerPrincipal> partner() {
    return principal(PartnerPrincipal.class);
  }

  /** The operator of the platform who is calling. */
  public static Optional<AdminPrincipal> admin() {
    return principal(AdminPrincipal.class);
  }

  /** Whoever is calling, of any kind. */
  public static Optional<Principal> principal() {
    return Optional.ofNullable(CURRENT.get()).map(Bound::principal);
  }

  private static <P extends Principal> Optional<P> principal(Class<P> kind) {
    return principal().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether a member of staff is calling who has the permission. */
  public static boolean can(String permission) {
    Bound bound = CURRENT.get();
    return bound != null
        && bound.principal() instanceof StaffPrincipal staff
        && bound.permissions().allows(staff.roles(), permission);
  }

  /** Who is behind a change made now; the system where nobody is calling. */
  public static Actor actor() {
    return principal().map(Caller::actorOf).orElse(Actor.SYSTEM);
  }

  /** The principal as the author of a change. */
  public static Actor actorOf(Principal principal) {
    if (principal instanceof StaffPrincipal staff) {
      return staff.actor();
    }
    if (principal instanceof PartnerPrincipal partner) {
      return partner.actor();
    }
    if (principal instanceof AdminPrincipal admin) {
      return admin.actor();
    }
    throw new IllegalStateException("unknown principal " + principal.getClass().getName());
  }
}
