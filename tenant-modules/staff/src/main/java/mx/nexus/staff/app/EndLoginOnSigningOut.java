package mx.nexus.staff.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.web.SigningOut;

/** Ends the login when somebody logs out on a page. */
@ApplicationScoped
public class EndLoginOnSigningOut {

  private final Logins logins;

  @SuppressWarnings("NullAway")
  protected EndLoginOnSigningOut() {
    this(null);
  }

  @Inject
  public EndLoginOnSigningOut(Logins logins) {
    this.logins = logins;
  }

  void end(@Observes SigningOut signingOut) {
    if (signingOut.principal() instanceof StaffPrincipal staff) {
      logins.logOut(staff.sessionId());
    }
  }
}
