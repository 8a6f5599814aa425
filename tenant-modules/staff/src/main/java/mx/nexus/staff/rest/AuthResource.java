package mx.nexus.staff.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.PublicOperation;
import mx.nexus.platform.rest.Requires;
import mx.nexus.platform.rest.WithExpiredPassword;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.platform.security.Tokens;
import mx.nexus.staff.app.ChangeOwnPassword;
import mx.nexus.staff.app.LogIn;
import mx.nexus.staff.app.Logins;
import mx.nexus.staff.app.OpenLogin;
import mx.nexus.staff.app.Visitor;
import mx.nexus.staff.domain.Channel;

/** Logging in and out, and the password. */
@RequestScoped
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "Login of the shop's staff")
public class AuthResource {

  @Inject LogIn logIn;
  @Inject Logins logins;
  @Inject ChangeOwnPassword changePassword;
  @Inject Tokens tokens;
  @Inject HttpServletRequest http;

  @POST
  @Path("/login")
  @PublicOperation
  @Doc(summary = "Logs somebody in; answers tokens")
  @Problems({
    "401 auth.bad-credentials",
    "401 auth.totp-required",
    "401 auth.totp-wrong",
    "429 auth.locked"
  })
  public TokenView login(@Valid @NotNull LoginRequest request) {
    String agent = Optional.ofNullable(http.getHeader("User-Agent")).orElse("");
    OpenLogin login =
        logIn.logIn(
            request.proof(), new Visitor(Channel.API, TrustedProxies.visitorOf(http), agent));
    return TokenView.of(tokens.issue(login.principal()), login);
  }

  @POST
  @Path("/refresh")
  @PublicOperation
  @Doc(
      summary = "Swaps a refresh token for new tokens",
      description = "A token that was used before ends the whole login.")
  @Problems("401 auth.refresh-invalid")
  public TokenView refresh(@Valid @NotNull RefreshRequest request) {
    OpenLogin login =
        logins
            .refresh(request.refreshToken())
            .orElseThrow(() -> new Unauthenticated("auth.refresh-invalid"));
    return TokenView.of(tokens.issue(login.principal()), login);
  }

  @POST
  @Path("/logout")
  @Requires(Requires.ANYONE)
  @WithExpiredPassword
  @Consumes(MediaType.WILDCARD)
  @Doc(summary = "Ends the login; its tokens stop working at once")
  public void logout() {
    logins.logOut(Caller.required().sessionId());
  }

  @POST
  @Path("/password")
  @Requires(Requires.ANYONE)
  @WithExpiredPassword
  @Doc(
      summary = "Changes the caller's password; answers a new access token",
      description = "All other logins of the caller end.")
  @Problems({"400 request.invalid", "429 auth.locked"})
  public TokenView password(@Valid @NotNull PasswordRequest request) {
    StaffPrincipal changed =
        changePassword.change(
            Caller.required(),
            new ChangeOwnPassword.Wish(
                request.currentPassword(), request.newPassword(), TrustedProxies.visitorOf(http)));
    return TokenView.of(tokens.issue(changed), new OpenLogin(changed, Optional.empty()));
  }
}
