package mx.nexus.staff.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.security.EmailLinks;
import mx.nexus.platform.tenancy.TenantContext;
import mx.nexus.staff.app.ConfirmEmail;
import org.jspecify.annotations.Nullable;

/**
 * State of the page {@code /confirm-email}, where the link in a mail leads. Looking at it confirms
 * nothing: programs that check mails follow links too.
 */
@Named("confirmEmailBean")
@ViewScoped
public class ConfirmEmailBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ConfirmEmail confirmEmail;
  @Inject EmailLinks links;

  private String email = "";
  private String code = "";
  private boolean confirmed;

  /** The person says that the address is theirs. */
  public void confirm() {
    try {
      confirmEmail.confirm(email, code);
      confirmed = true;
    } catch (NotFound unknown) {
      code = "";
    }
  }

  /** Whether the link is one of ours. */
  public boolean isKnown() {
    return links.fits(TenantContext.required().id(), email, code);
  }

  public boolean isConfirmed() {
    return confirmed;
  }

  public String getEmail() {
    return email;
  }

  /**
   * The address.
   *
   * @param email null where the link has none
   */
  public void setEmail(@Nullable String email) {
    this.email = email == null ? "" : email;
  }

  public String getCode() {
    return code;
  }

  /**
   * The code.
   *
   * @param code null where the link has none
   */
  public void setCode(@Nullable String code) {
    this.code = code == null ? "" : code;
  }
}
