package mx.nexus.platform.front;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Set;
import java.util.TreeSet;
import mx.nexus.platform.security.PartnerPrincipal;
import mx.nexus.platform.security.StaffPrincipal;

/**
 * Tells the container who is calling, whichever of our credentials the door takes.
 *
 * <p>Never challenges: what an operation or page needs is checked where it is declared, and
 * answered there with a problem or the login page.
 */
@ApplicationScoped
public class NexusAuthentication implements HttpAuthenticationMechanism {

  @Inject Arrivals arrivals;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return arrivals
        .of(request)
        .principal()
        .map(known -> context.notifyContainerAboutLogin(known, groups(known)))
        .orElseGet(context::doNothing);
  }

  private static Set<String> groups(Principal principal) {
    if (principal instanceof StaffPrincipal staff) {
      return staff.getGroups();
    }
    Set<String> groups = new TreeSet<>();
    groups.add(principal instanceof PartnerPrincipal ? "partner" : "admin");
    return groups;
  }
}
