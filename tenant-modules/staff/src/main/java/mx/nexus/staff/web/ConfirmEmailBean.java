package mx.nexus.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.staff.app.ConfirmEmail;

/** State of the page {@code /confirm-email}, where the link in a mail leads. */
@Named("confirmEmailBean")
@RequestScoped
public class ConfirmEmailBean {

  @Inject ConfirmEmail confirmEmail;

  private String email = "";
  private String code = "";
  private boolean confirmed;

  /** Confirms; a link that is worth nothing leaves the page to say so. */
  public void confirm() {
    try {
      confirmEmail.confirm(email, code);
      confirmed = true;
    } catch (NotFound unknown) {
      confirmed = false;
    }
  }

  public boolean isConfirmed() {
    return confirmed;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
