package mx.nexus.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.security.AdminPrincipal;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.web.Messages;
import mx.nexus.platform.web.QrCode;
import mx.nexus.provisioning.OwnSecondStep;

/** State of the page {@code /admin/account}: the second step of the operator's own login. */
@Named("accountBean")
@ViewScoped
public class AccountBean implements Serializable {

  @Inject OwnSecondStep secondStep;
  @Inject HttpServletRequest request;

  private boolean twoStep;
  private String secret = "";
  private String code = "";

  @PostConstruct
  void load() {
    twoStep = secondStep.isOn(operator());
  }

  private static AdminPrincipal operator() {
    return Caller.admin().orElseThrow(() -> new Unauthenticated("auth.required"));
  }

  /** Shows a secret to enrol; nothing is stored yet. */
  public void offer() {
    secret = secondStep.newSecret();
  }

  /** The app shows the right code: the second step is on. */
  public void turnOn() {
    secondStep.turnOn(operator(), secret, code);
    twoStep = true;
    secret = "";
    code = "";
    Messages.done("admin.totp.turnedOn");
  }

  /** One step again. */
  public void turnOff() {
    secondStep.turnOff(operator(), code, TrustedProxies.visitorOf(request));
    twoStep = false;
    code = "";
    Messages.done("admin.totp.turnedOff");
  }

  public boolean isTwoStep() {
    return twoStep;
  }

  public String getSecret() {
    return secret;
  }

  /** What an authenticator app opens on the same device. */
  public String getUri() {
    return secret.isEmpty() ? "" : secondStep.uri(operator(), secret);
  }

  /** The same to be scanned by another one. */
  public String getQrCode() {
    return secret.isEmpty() ? "" : QrCode.svg(getUri());
  }

  public String getName() {
    return operator().name();
  }

  public String getEmail() {
    return operator().email();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
