package mx.nexus.provisioning.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mx.nexus.platform.audit.MasterAuditLog;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.rest.Cursor;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.RequiresAdmin;
import mx.nexus.platform.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/** What operators and the platform did. */
@RequestScoped
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@RequiresAdmin
@Doc(summary = "Audit log of the platform")
public class PlatformAuditResource {

  @Inject MasterAuditLog audit;

  @GET
  @Doc(summary = "What was done, newest first")
  public CursorPage<AuditEntryView> list(
      @QueryParam("tenantId") @Nullable UUID tenant,
      @QueryParam("actor") @Size(max = 254) @Example("operador@nexus.example")
          @Nullable String actor,
      @QueryParam("from") @Example("2026-11-01T00:00:00Z") @Nullable String from,
      @QueryParam("to") @Example("2026-12-01T00:00:00Z") @Nullable String to,
      @BeanParam PageRequest page) {
    MasterAuditLog.Filter filter =
        new MasterAuditLog.Filter(
            Optional.ofNullable(tenant).map(TenantId::new),
            Optional.ofNullable(actor).filter(text -> !text.isBlank()),
            instant("from", from),
            instant("to", to));
    Optional<MasterAuditLog.Place> after =
        page.cursor().map(c -> new MasterAuditLog.Place(c.instant(0), c.uuid(1)));
    return CursorPage.of(
            audit.latest(filter, after, page.fetch()),
            page,
            entry -> Cursor.of(entry.at(), entry.id()))
        .map(AuditEntryView::of);
  }

  private static Optional<Instant> instant(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException noInstant) {
      throw InvalidInput.of(field, "provisioning.instant-malformed");
    }
  }
}
