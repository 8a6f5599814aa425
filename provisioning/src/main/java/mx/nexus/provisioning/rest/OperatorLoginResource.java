package mx.nexus.provisioning.rest;

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
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.problem.Unauthenticated;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.PublicOperation;
import mx.nexus.platform.rest.RequiresAdmin;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.Tokens;
import mx.nexus.provisioning.LogInAdmin;
import mx.nexus.provisioning.OperatorSessions;

/** Logging in and out. */
@RequestScoped
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "Login of the platform's operators")
public class OperatorLoginResource {

  @Inject LogInAdmin logIn;
  @Inject OperatorSessions sessions;
  @Inject Tokens tokens;
  @Inject HttpServletRequest http;

  @POST
  @Path("/login")
  @PublicOperation
  @Doc(summary = "Logs an operator in; answers a token")
  @Problems({
    "401 auth.bad-credentials",
    "401 auth.totp-required",
    "401 auth.totp-wrong",
    "429 auth.locked"
  })
  public OperatorTokenView login(@Valid @NotNull OperatorLoginRequest request) {
    return OperatorTokenView.of(
        tokens.issue(
            logIn.logIn(
                request.proof(), OperatorSessions.Channel.API, TrustedProxies.visitorOf(http))));
  }

  @POST
  @Path("/logout")
  @RequiresAdmin
  @Consumes(MediaType.WILDCARD)
  @Doc(summary = "Ends the login; its token stops working at once")
  public void logout() {
    sessions.end(
        Caller.admin().orElseThrow(() -> new Unauthenticated("auth.required")).sessionId());
  }
}
