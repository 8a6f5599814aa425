package mx.nexus.partners.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import mx.nexus.platform.persistence.Sql;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.RequiresScope;
import mx.nexus.platform.tenancy.TenantContext;

/** Lets a partner try a key. */
@RequestScoped
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@Doc(summary = "Whether a key works")
public class PartnerHealthResource {

  @Inject Sql sql;
  @Inject Clock clock;

  @GET
  @RequiresScope("read")
  @Doc(summary = "The shop that the key leads to, and that its data can be reached")
  public PartnerHealthView get() {
    int one = sql.required("select 1 as one", row -> row.integer("one"));
    return new PartnerHealthView(
        one == 1 ? "ok" : "down",
        TenantContext.required().slug(),
        TenantContext.required().shopName(),
        clock.instant());
  }
}
