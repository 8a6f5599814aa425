package mx.nexus.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.web.Messages;
import mx.nexus.provisioning.ChangeAdminPassword;

/** State of the page {@code /admin/password}. */
@Named("passwordBean")
@RequestScoped
public class PasswordBean {

  @Inject ChangeAdminPassword changePassword;
  @Inject HttpServletRequest request;

  private String currentPassword = "";
  private String newPassword = "";
  private String repeatedPassword = "";

  /** Changes the password and leads to the first page. */
  public String change() {
    new Issues()
        .when(!newPassword.equals(repeatedPassword), "repeatedPassword", "admin.password.differs")
        .refuse();
    changePassword.change(
        operator(),
        new ChangeAdminPassword.Wish(
            currentPassword, newPassword, TrustedProxies.visitorOf(request)));
    Messages.doneThenRedirect("admin.password.changed");
    return "/account?faces-redirect=true";
  }

  private static AdminPrincipal operator() {
    return Caller.admin().orElseThrow(() -> new Unauthenticated("auth.required"));
  }

  /** For password managers. */
  public String getEmail() {
    return operator().email();
  }

  public String getCurrentPassword() {
    return currentPassword;
  }

  public void setCurrentPassword(String currentPassword) {
    this.currentPassword = currentPassword;
  }

  public String getNewPassword() {
    return newPassword;
  }

  public void setNewPassword(String newPassword) {
    this.newPassword = newPassword;
  }

  public String getRepeatedPassword() {
    return repeatedPassword;
  }

  public void setRepeatedPassword(String repeatedPassword) {
    this.repeatedPassword = repeatedPassword;
  }
}
