package mx.nexus.provisioning.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.RequiresAdmin;
import mx.nexus.provisioning.TenantJobs;

/** What was ordered for shops. */
@RequestScoped
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RequiresAdmin
@Doc(summary = "Jobs ordered for shops")
public class TenantJobsResource {

  @Inject TenantJobs jobs;

  @GET
  @Path("/{id}")
  @Doc(summary = "How far a job is")
  @Problems("404 provisioning.job-unknown")
  public JobView get(@PathParam("id") UUID id) {
    return JobView.of(jobs.get(id));
  }
}
