package mx.nexus.shop.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.IfMatch;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import mx.nexus.shop.app.BranchView;
import mx.nexus.shop.app.MaintainBranches;
import mx.nexus.shop.app.ReadBranches;
import mx.nexus.shop.app.TillView;
import org.jspecify.annotations.Nullable;

/** Branches and their tills. */
@RequestScoped
@Path("/branches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "Branches of the shop and their tills")
public class BranchesResource {

  @Inject ReadBranches read;
  @Inject MaintainBranches maintain;

  @GET
  @Requires(Requires.ANYONE)
  @Doc(summary = "All branches with their tills, by code")
  public CursorPage<BranchView> list() {
    return CursorPage.whole(read.all());
  }

  @GET
  @Path("/{id}")
  @Requires(Requires.ANYONE)
  @Doc(summary = "One branch with its tills")
  @Problems("404 shop.branch-unknown")
  public BranchView get(@PathParam("id") UUID id) {
    return read.one(id);
  }

  @POST
  @Requires("shop.manage")
  @Doc(summary = "Opens a branch", answer = BranchView.class, status = 201)
  @Problems({"409 shop.branch-code-taken", "422 plan.branches-reached"})
  public Response open(@Valid @NotNull OpenBranchRequest request) {
    BranchView opened = BranchView.of(maintain.open(request.facts()));
    return Response.created(URI.create("branches/" + opened.id())).entity(opened).build();
  }

  @PATCH
  @Path("/{id}")
  @Requires("shop.manage")
  @Doc(summary = "Changes a branch; what is left out stays")
  @Problems({"404 shop.branch-unknown", "409 shop.branch-code-taken", "409 platform.stale"})
  public BranchView change(
      @PathParam("id") UUID id,
      @HeaderParam(IfMatch.HEADER) @Example("\"1\"") @Nullable String seen,
      @Valid @NotNull ChangeBranchRequest request) {
    Long version = IfMatch.version(seen, request.version());
    return BranchView.of(maintain.change(id, request::over, version));
  }

  @POST
  @Path("/{id}/tills")
  @Requires("shop.manage")
  @Doc(summary = "Puts up a till in a branch", answer = TillView.class, status = 201)
  @Problems({"404 shop.branch-unknown", "409 shop.till-code-taken"})
  public Response openTill(@PathParam("id") UUID id, @Valid @NotNull OpenTillRequest request) {
    TillView opened = TillView.of(maintain.openTill(id, request.facts()));
    URI place = URI.create("branches/" + id + "/tills/" + opened.id());
    return Response.created(place).entity(opened).build();
  }

  @PATCH
  @Path("/{id}/tills/{tillId}")
  @Requires("shop.manage")
  @Doc(summary = "Renames a till; what is left out stays")
  @Problems({"404 shop.till-unknown", "409 shop.till-code-taken", "409 platform.stale"})
  public TillView changeTill(
      @PathParam("id") UUID id,
      @PathParam("tillId") UUID tillId,
      @HeaderParam(IfMatch.HEADER) @Example("\"1\"") @Nullable String seen,
      @Valid @NotNull ChangeTillRequest request) {
    Long version = IfMatch.version(seen, request.version());
    return TillView.of(maintain.changeTill(id, tillId, request::over, version));
  }
}
