package mx.nexus.staff.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.IfMatch;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import mx.nexus.platform.security.Caller;
import mx.nexus.platform.security.StaffPrincipal;
import mx.nexus.staff.app.MaintainStaff;
import mx.nexus.staff.app.PersonView;
import mx.nexus.staff.app.StaffPasswords;
import mx.nexus.staff.app.StaffSearch;
import org.jspecify.annotations.Nullable;

/** Members of staff, for those who run the shop. */
@RequestScoped
@Path("/staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires("staff.manage")
@Doc(summary = "Members of the shop's staff")
public class StaffResource {

  @Inject StaffSearch search;
  @Inject MaintainStaff staff;
  @Inject StaffPasswords passwords;

  @GET
  @Doc(summary = "Members of staff, active ones first, by name")
  public CursorPage<PersonView> list(
      @QueryParam("q") @DefaultValue("") @Size(max = 100) @Example("lupita") String text,
      @BeanParam PageRequest page) {
    return search.page(text, page);
  }

  @GET
  @Path("/{id}")
  @Doc(summary = "One member of staff")
  @Problems("404 staff.person-unknown")
  public PersonView get(@PathParam("id") UUID id) {
    return search.one(id);
  }

  @POST
  @Doc(
      summary = "Adds somebody",
      description = "Without a password one is made, shown once and good for one login.",
      answer = AddedPersonView.class,
      status = 201)
  @Problems({"403 staff.owners-only", "409 staff.email-taken", "422 plan.people-reached"})
  public Response add(@Valid @NotNull AddPersonRequest request) {
    AddedPersonView added = added(Caller.required(), request);
    URI place = URI.create("staff/" + added.person().id());
    return Response.created(place).entity(added).build();
  }

  private AddedPersonView added(StaffPrincipal caller, AddPersonRequest request) {
    String given = request.password();
    if (given == null) {
      StaffPasswords.Told told = passwords.add(caller, request.facts());
      return new AddedPersonView(search.one(told.personId()), told.oneTimePassword());
    }
    boolean mustChange = !Boolean.FALSE.equals(request.mustChangePassword());
    UUID id = passwords.add(caller, request.facts(), given, mustChange);
    return new AddedPersonView(search.one(id), null);
  }

  @PATCH
  @Path("/{id}")
  @Doc(summary = "Changes somebody; what is left out stays")
  @Problems({
    "403 staff.owners-only",
    "404 staff.person-unknown",
    "409 staff.email-taken",
    "409 platform.stale",
    "422 plan.people-reached",
    "422 staff.last-owner",
    "422 staff.not-yourself"
  })
  public PersonView change(
      @PathParam("id") UUID id,
      @HeaderParam(IfMatch.HEADER) @Example("\"1\"") @Nullable String seen,
      @Valid @NotNull ChangePersonRequest request) {
    Long version = IfMatch.version(seen, request.version());
    MaintainStaff.Change change =
        new MaintainStaff.Change(request::over, request.active(), version);
    staff.change(Caller.required(), id, change);
    return search.one(id);
  }

  @DELETE
  @Path("/{id}")
  @Doc(summary = "Keeps somebody from logging in; their sales keep their name")
  @Problems({
    "403 staff.owners-only",
    "404 staff.person-unknown",
    "422 staff.last-owner",
    "422 staff.not-yourself"
  })
  public void deactivate(@PathParam("id") UUID id) {
    staff.deactivate(Caller.required(), id);
  }

  @POST
  @Path("/{id}/password")
  @Consumes(MediaType.WILDCARD)
  @Doc(summary = "Gives somebody a password for one login, shown once")
  @Problems({"403 staff.owners-only", "404 staff.person-unknown"})
  public AddedPersonView resetPassword(@PathParam("id") UUID id) {
    StaffPasswords.Told told = passwords.reset(Caller.required(), id);
    return new AddedPersonView(search.one(id), told.oneTimePassword());
  }

  @DELETE
  @Path("/{id}/sessions")
  @Doc(summary = "Ends all logins of somebody")
  @Problems({"403 staff.owners-only", "404 staff.person-unknown"})
  public void endSessions(@PathParam("id") UUID id) {
    staff.endSessions(Caller.required(), id);
  }
}
