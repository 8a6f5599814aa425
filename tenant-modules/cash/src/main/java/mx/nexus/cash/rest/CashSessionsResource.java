package mx.nexus.cash.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import mx.nexus.cash.app.CashReport;
import mx.nexus.cash.app.CashReports;
import mx.nexus.cash.app.CloseTill;
import mx.nexus.cash.app.CloseTill.Closing;
import mx.nexus.cash.app.MoveCash;
import mx.nexus.cash.app.OpenTill;
import mx.nexus.platform.idempotency.IdempotencyKey;
import mx.nexus.platform.idempotency.IdempotentCommands;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import org.jspecify.annotations.Nullable;

/** Tills: open, move cash, report, close. An {@code Idempotency-Key} is honoured, and optional. */
@RequestScoped
@Path("/cash-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "The money in each till from opening to close")
public class CashSessionsResource {

  @Inject OpenTill open;
  @Inject MoveCash move;
  @Inject CloseTill close;
  @Inject CashReports reports;
  @Inject IdempotentCommands commands;

  @GET
  @Requires("cash.view")
  @Doc(summary = "Cash sessions, newest first")
  public CursorPage<CashReport> list(
      @QueryParam("tillId") @Nullable UUID tillId, @BeanParam PageRequest page) {
    return reports.page(tillId, page);
  }

  @POST
  @Requires("cash.operate")
  @Doc(
      summary = "Opens a till with its float",
      answer = CashReport.class,
      status = 201,
      idempotent = true)
  @Problems({"409 cash.till-open", "404 shop.till-unknown"})
  public Response open(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull OpenTillRequest request) {
    return once(
        key,
        "cash.open",
        request,
        201,
        () -> reports.of(open.open(request.tillId(), request.openingFloat())));
  }

  @GET
  @Path("/{id}")
  @Requires("cash.view")
  @Doc(summary = "One cash session")
  @Problems("404 cash.session-unknown")
  public CashReport get(@PathParam("id") UUID id) {
    return reports.of(id);
  }

  @GET
  @Path("/{id}/x-report")
  @Requires("cash.view")
  @Doc(summary = "Where the session stands; after the close its Z report")
  @Problems("404 cash.session-unknown")
  public CashReport report(@PathParam("id") UUID id) {
    return reports.of(id);
  }

  @POST
  @Path("/{id}/movements")
  @Requires("cash.operate")
  @Doc(
      summary = "Puts cash in or takes it out, with a reason",
      answer = CashReport.class,
      status = 201,
      idempotent = true)
  @Problems({"404 cash.session-unknown", "409 cash.session-closed", "422 cash.not-enough-cash"})
  public Response move(
      @PathParam("id") UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull CashMovementRequest request) {
    return commands.answer(
        IdempotencyKey.parse(key),
        "cash.move:" + id,
        request,
        201,
        () -> {
          move.move(id, request.direction(), request.amount(), request.reason());
          return reports.of(id);
        });
  }

  @POST
  @Path("/{id}/close")
  @Requires("cash.operate")
  @Doc(
      summary = "Closes the till with what was counted; only then says what should be there",
      answer = Closing.class,
      status = 200,
      idempotent = true)
  @Problems({"404 cash.session-unknown", "409 cash.session-closed"})
  public Response close(
      @PathParam("id") UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull CloseTillRequest request) {
    return once(
        key,
        "cash.close:" + id,
        request,
        200,
        () -> close.close(id, request.cash(), request.others()));
  }

  private Response once(
      @Nullable String key, String operation, Object request, int status, Supplier<?> work) {
    if (key == null) {
      return Response.status(status).entity(work.get()).build();
    }
    return commands.answer(IdempotencyKey.parse(key), operation, request, status, work);
  }
}
