package mx.nexus.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.PageSessions;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.ReturnPath;
import mx.nexus.platform.web.Texts;
import mx.nexus.provisioning.LogInAdmin;
import mx.nexus.provisioning.OperatorSessions;

/** State of the page {@code /admin/login}. */
@Named("loginBean")
@RequestScoped
public class LoginBean {

  @Inject LogInAdmin logIn;
  @Inject HttpServletRequest request;

  private String email = "";
  private String password = "";
  private String totp = "";
  private boolean codeWanted;
  private String from = "/";

  @PostConstruct
  void load() {
    from = ReturnPath.of(request);
  }

  /** Somebody who is logged in has nothing to do here. */
  public void leaveWhenLoggedIn() throws IOException {
    if (Caller.admin().isPresent()) {
      goOn();
    }
  }

  /** Logs the operator in and leads to the page they wanted. */
  public void logIn() throws IOException {
    AdminPrincipal operator;
    try {
      operator =
          logIn.logIn(
              new LogInAdmin.Proof(email, password, totp),
              OperatorSessions.Channel.PAGE,
              TrustedProxies.visitorOf(request));
    } catch (Unauthenticated refused) {
      // Elsewhere this means an expired session; here it is an answer to be shown in place.
      explain(refused.code());
      return;
    }
    PageSessions.signIn(request, operator);
    goOn();
  }

  private void goOn() throws IOException {
    external().redirect(request.getContextPath() + from);
  }

  private void explain(String code) {
    codeWanted = code.startsWith("auth.totp");
    String field = codeWanted ? "form:totp" : "form:password";
    String text = Texts.of(PersonLocale.current(), "admin.login." + code);
    FacesContext context = FacesContext.getCurrentInstance();
    context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    context.validationFailed();
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }

  /** Whether the account asks for the code of an authenticator app. */
  public boolean isCodeWanted() {
    return codeWanted;
  }

  /** Whether only the password is to be typed again. */
  public boolean isEmailKnown() {
    return !email.isEmpty();
  }

  public String getFrom() {
    return from;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTotp() {
    return totp;
  }

  public void setTotp(String totp) {
    this.totp = totp;
  }
}
