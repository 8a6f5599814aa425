package mx.nexus.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.PageSessions;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.web.Messages;
import mx.nexus.staff.app.ChangeOwnPassword;

/** State of the page {@code /password}. */
@Named("passwordBean")
@RequestScoped
public class PasswordBean {

  @Inject ChangeOwnPassword changePassword;
  @Inject HttpServletRequest request;

  private String currentPassword = "";
  private String newPassword = "";
  private String repeatedPassword = "";

  /** Changes the password and leads to the first page. */
  public String change() {
    new Issues()
        .when(!newPassword.equals(repeatedPassword), "repeatedPassword", "staff.password-differs")
        .refuse();
    StaffPrincipal changed =
        changePassword.change(
            Caller.required(),
            new ChangeOwnPassword.Wish(
                currentPassword, newPassword, TrustedProxies.visitorOf(request)));
    PageSessions.replace(request, changed);
    Messages.doneThenRedirect("staff.password.changed");
    return "/index?faces-redirect=true";
  }

  /** Whether the person has to change the password before anything else. */
  public boolean isForced() {
    return Caller.required().mustChangePassword();
  }

  /** For password managers. */
  public String getEmail() {
    return Caller.required().email();
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
