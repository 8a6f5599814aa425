package mx.nexus.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.security.PageSessions;
import mx.nexus.staff.app.OpenSessionByHandover;

/** State of the page {@code /handover}: comes from sign-up and goes to the first page. */
@Named("handoverBean")
@RequestScoped
public class HandoverBean {

  @Inject OpenSessionByHandover openSession;
  @Inject HttpServletRequest request;

  private String token = "";

  /**
   * Logs the person in; a token that is worth nothing leaves the page, which leads to the login.
   */
  public void open() throws IOException {
    try {
      PageSessions.signIn(request, openSession.open(token, PageVisitor.of(request)).principal());
    } catch (Unauthenticated tooLate) {
      // Elsewhere this means an expired session; here the page itself says what to do.
      return;
    }
    FacesContext.getCurrentInstance().getExternalContext().redirect(request.getContextPath() + "/");
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
