package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.security.Handovers;
import mx.nexus.platform.tenancy.TenantContext;

/** Lets somebody in who has just signed up on the platform's own host. */
@ApplicationScoped
public class OpenSessionByHandover {

  private final Handovers handovers;
  private final Logins logins;

  @SuppressWarnings("NullAway")
  protected OpenSessionByHandover() {
    this(null, null);
  }

  @Inject
  public OpenSessionByHandover(Handovers handovers, Logins logins) {
    this.handovers = handovers;
    this.logins = logins;
  }

  /**
   * Opens a login.
   *
   * @throws Unauthenticated {@code auth.handover-invalid} when the token is unknown, used or old
   */
  public OpenLogin open(String token, Visitor visitor) {
    return handovers
        .redeem(TenantContext.required().id(), token)
        .map(email -> logins.openFor(email, visitor))
        .orElseThrow(() -> new Unauthenticated("auth.handover-invalid"));
  }
}
