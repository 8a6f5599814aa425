package mx.nexus.staff.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import mx.nexus.platform.front.TrustedProxies;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import mx.nexus.platform.rest.WithExpiredPassword;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.Permissions;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.staff.app.OwnSessions;
import mx.nexus.staff.app.OwnTotp;
import mx.nexus.staff.app.SessionView;

/** The caller's own account: who they are, their logins, the second step. */
@RequestScoped
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.ANYONE)
@Doc(summary = "The caller's own account")
public class MeResource {

  @Inject OwnSessions sessions;
  @Inject OwnTotp totp;
  @Inject Permissions permissions;
  @Inject HttpServletRequest http;

  @GET
  @Path("/me")
  @WithExpiredPassword
  @Doc(summary = "Who is calling and what they may do")
  public MeView me() {
    StaffPrincipal caller = Caller.required();
    return new MeView(
        UserView.of(caller),
        caller.sessionId(),
        List.copyOf(permissions.of(caller.roles())),
        totp.isOn(caller));
  }

  @GET
  @Path("/sessions")
  @Doc(summary = "The caller's open logins, the latest seen first")
  public CursorPage<SessionView> list() {
    return CursorPage.whole(sessions.open(Caller.required()));
  }

  @DELETE
  @Path("/sessions")
  @Doc(summary = "Ends all logins of the caller, or all but this one")
  public void endAll(@QueryParam("keepCurrent") @DefaultValue("false") boolean keepCurrent) {
    if (keepCurrent) {
      sessions.endOthers(Caller.required());
    } else {
      sessions.endAll(Caller.required());
    }
  }

  @DELETE
  @Path("/sessions/{id}")
  @Doc(summary = "Ends one login of the caller")
  @Problems("404 staff.session-unknown")
  public void end(@PathParam("id") UUID id) {
    sessions.end(Caller.required(), id);
  }

  @POST
  @Path("/totp")
  @Consumes(MediaType.WILDCARD)
  @Doc(summary = "Offers a secret for an authenticator app; counts after its confirmation")
  @Problems("422 staff.totp-already-on")
  public OwnTotp.Offer offerTotp() {
    return totp.offer(Caller.required());
  }

  @POST
  @Path("/totp/confirm")
  @Doc(summary = "Turns the second step of the login on")
  @Problems({"400 request.invalid", "422 staff.totp-not-offered"})
  public void confirmTotp(@Valid @NotNull CodeRequest request) {
    totp.confirm(Caller.required(), request.code());
  }

  @POST
  @Path("/totp/drop")
  @Doc(summary = "Turns the second step of the login off")
  @Problems({"400 request.invalid", "422 staff.totp-not-on", "429 auth.locked"})
  public void dropTotp(@Valid @NotNull CodeRequest request) {
    totp.drop(Caller.required(), request.code(), TrustedProxies.visitorOf(http));
  }
}
