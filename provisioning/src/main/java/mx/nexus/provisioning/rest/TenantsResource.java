package mx.nexus.provisioning.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.RequiresAdmin;
import mx.nexus.platform.tenancy.TenantId;
import mx.nexus.platform.tenancy.TenantState;
import mx.nexus.provisioning.ResumeTenant;
import mx.nexus.provisioning.SuspendTenant;
import mx.nexus.provisioning.TenantSearch;
import org.jspecify.annotations.Nullable;

/** The shops of the platform. */
@RequestScoped
@Path("/tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresAdmin
@Doc(summary = "Shops of the platform")
public class TenantsResource {

  @Inject TenantSearch search;
  @Inject SuspendTenant suspend;
  @Inject ResumeTenant resume;

  @GET
  @Doc(summary = "Shops by parts of short name, name or owner, by short name")
  public CursorPage<TenantView> list(
      @QueryParam("q") @Size(max = 100) @Example("piston") @Nullable String text,
      @QueryParam("state") @Example("ready") @Nullable String state,
      @QueryParam("plan") @Size(max = 60) @Example("taller") @Nullable String plan,
      @QueryParam("server") @Size(max = 60) @Example("local") @Nullable String server,
      @BeanParam PageRequest page) {
    TenantSearch.Filter filter =
        new TenantSearch.Filter(
            given(text), given(state).map(TenantsResource::state), given(plan), given(server));
    return search.page(filter, page).map(TenantView::of);
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  private static TenantState state(String code) {
    try {
      return TenantState.ofCode(code);
    } catch (IllegalArgumentException unknown) {
      throw InvalidInput.of("state", "provisioning.state-unknown");
    }
  }

  @GET
  @Path("/{id}")
  @Doc(summary = "One shop")
  @Problems("404 tenant.unknown")
  public TenantView get(@PathParam("id") UUID id) {
    return TenantView.of(search.get(new TenantId(id)));
  }

  @POST
  @Path("/{id}/suspend")
  @Doc(
      summary = "Closes a shop until it is resumed",
      description = "Felt on all nodes within a second. The data stays.",
      answer = OrderedJob.class,
      status = 202)
  @Problems({"404 tenant.unknown", "409 provisioning.tenant-not-ready"})
  public Response suspend(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest request) {
    return ordered(suspend.suspend(new TenantId(id), request.reason().strip()));
  }

  @POST
  @Path("/{id}/resume")
  @Consumes(MediaType.WILDCARD)
  @Doc(summary = "Opens a suspended shop again", answer = OrderedJob.class, status = 202)
  @Problems({"404 tenant.unknown", "409 provisioning.tenant-not-suspended"})
  public Response resume(@PathParam("id") UUID id) {
    return ordered(resume.resume(new TenantId(id)));
  }

  private static Response ordered(UUID job) {
    return Response.accepted(new OrderedJob(job)).build();
  }
}
