package mx.nexus.staff.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.web.Messages;
import mx.nexus.platform.web.PersonLocale;
import mx.nexus.platform.web.QrCode;
import mx.nexus.staff.app.ConfirmEmail;
import mx.nexus.staff.app.OwnSessions;
import mx.nexus.staff.app.OwnTotp;
import mx.nexus.staff.app.SendEmailLink;
import mx.nexus.staff.app.SessionView;

/** State of the page {@code /staff/sessions}: the caller's open logins and the second step. */
@Named("sessionsBean")
@ViewScoped
public class SessionsBean implements Serializable {

  @Inject OwnSessions sessions;
  @Inject OwnTotp totp;
  @Inject ConfirmEmail confirmEmail;
  @Inject SendEmailLink sendEmailLink;
  @Inject HttpServletRequest request;

  private List<SessionView> open = List.of();
  private boolean twoStep;
  private String email = "";
  private boolean emailConfirmed;
  private String secret = "";
  private String qrCode = "";
  private String code = "";

  @PostConstruct
  void load() {
    open = sessions.open(Caller.required());
    twoStep = totp.isOn(Caller.required());
    ConfirmEmail.Address address = confirmEmail.addressOf(Caller.required());
    email = address.email();
    emailConfirmed = address.confirmedAt().isPresent();
  }

  /** Sends the link that confirms the caller's address. */
  public void sendLink() {
    Messages.done(
        "staff.email.sent", sendEmailLink.send(Caller.required(), PersonLocale.current()));
  }

  /** Ends one other login. */
  public void end(UUID sessionId) {
    sessions.end(Caller.required(), sessionId);
    load();
    Messages.done("staff.sessions.ended");
  }

  /** Ends all logins but this one. */
  public void endOthers() {
    int ended = sessions.endOthers(Caller.required());
    load();
    Messages.done("staff.sessions.othersEnded", ended);
  }

  /** Shows a secret to put into an authenticator app. */
  public void offer() {
    OwnTotp.Offer offer = totp.offer(Caller.required());
    secret = offer.secret().replaceAll("(.{4})(?=.)", "$1 ");
    qrCode = QrCode.svg(offer.uri());
    code = "";
  }

  /** The app shows the code: the second step is on. */
  public void confirm() {
    totp.confirm(Caller.required(), code);
    forget();
    Messages.done("staff.totp.on");
  }

  /** No second step any more. */
  public void drop() {
    totp.drop(Caller.required(), code, TrustedProxies.visitorOf(request));
    forget();
    Messages.done("staff.totp.off");
  }

  /** The browser and the system of a login, as people call them. */
  public String device(String agent) {
    return Device.named(agent);
  }

  private void forget() {
    secret = "";
    qrCode = "";
    code = "";
    load();
  }

  public List<SessionView> getOpen() {
    return open;
  }

  public boolean isEmailConfirmed() {
    return emailConfirmed;
  }

  public String getEmail() {
    return email;
  }

  public boolean isTwoStep() {
    return twoStep;
  }

  public String getSecret() {
    return secret;
  }

  /** An image as SVG, made of numbers only. */
  public String getQrCode() {
    return qrCode;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
