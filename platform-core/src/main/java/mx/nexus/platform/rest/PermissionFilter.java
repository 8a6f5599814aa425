package mx.nexus.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.security.ApiScope;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.PartnerPrincipal;
import mx.nexus.platform.security.StaffPrincipal;

/**
 * Lets an operation run only for callers whom its annotations admit.
 *
 * <p>An operation that says nothing is refused to everybody: forgetting the annotation closes the
 * door instead of leaving it open.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class PermissionFilter implements ContainerRequestFilter {

  private static final String OURS = "mx.nexus.";

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    Class<?> owner = resource.getResourceClass();
    if (isAnsweredByTheServer(request, method)) {
      return;
    }
    if (method == null || owner == null) {
      throw new Forbidden("auth.forbidden");
    }
    admit(owner, method);
  }

  /** OPTIONS without a method of ours: Jersey tells which methods there are, no more. */
  private static boolean isAnsweredByTheServer(ContainerRequestContext request, Method method) {
    return "OPTIONS".equals(request.getMethod())
        && (method == null || !method.getDeclaringClass().getName().startsWith(OURS));
  }

  /** Refuses unless the caller of this thread is admitted. */
  static void admit(Class<?> owner, Method method) {
    Annotation door = doorOf(owner, method).orElseThrow(() -> new Forbidden("auth.forbidden"));
    if (door instanceof Requires requires) {
      staffWith(
          requires.value(),
          OperationAnnotations.find(owner, method, WithExpiredPassword.class).isPresent());
    } else if (door instanceof RequiresScope scope) {
      partnerWith(ApiScope.of(scope.value()));
    } else if (door instanceof RequiresAdmin && Caller.admin().isEmpty()) {
      throw new Unauthenticated("auth.required");
    }
  }

  /** The annotation on the method wins over the one on its class. */
  public static Optional<Annotation> doorOf(Class<?> owner, Method method) {
    return door(method.getAnnotations()).or(() -> door(owner.getAnnotations()));
  }

  private static Optional<Annotation> door(Annotation[] annotations) {
    for (Annotation each : annotations) {
      if (each instanceof Requires
          || each instanceof RequiresScope
          || each instanceof RequiresAdmin
          || each instanceof PublicOperation) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static void staffWith(String permission, boolean expiredPasswordWillDo) {
    StaffPrincipal staff = Caller.required();
    if (staff.mustChangePassword() && !expiredPasswordWillDo) {
      throw new Forbidden("auth.password-change-required");
    }
    if (!permission.equals(Requires.ANYONE) && !Caller.can(permission)) {
      throw new Forbidden("auth.forbidden", permission);
    }
  }

  private static void partnerWith(ApiScope scope) {
    PartnerPrincipal partner =
        Caller.partner().orElseThrow(() -> new Unauthenticated("api.key-invalid"));
    if (!partner.has(scope)) {
      throw new Forbidden("api.scope-missing", scope.code());
    }
  }
}
