package mx.nexus.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.SessionRegistry;
import mx.nexus.platform.web.SigningOut;
import mx.nexus.provisioning.OperatorSessions;

/** Lets pages and tokens of this application count only as long as the operator's login is open. */
@ApplicationScoped
public class OperatorLogins implements SessionRegistry {

  @Inject OperatorSessions sessions;

  @Override
  public boolean isActive(UUID sessionId) {
    return sessions.isActive(sessionId);
  }

  void end(@Observes SigningOut leaving) {
    if (leaving.principal() instanceof AdminPrincipal admin) {
      sessions.end(admin.sessionId());
    }
  }
}
