package mx.nexus.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.Objects;
import java.util.UUID;
import mx.nexus.catalog.app.history.Fitted;
import mx.nexus.catalog.app.history.NoteFitment;
import mx.nexus.catalog.app.history.PartHistory;
import mx.nexus.catalog.app.history.PartHistory.PartHistoryView;
import mx.nexus.platform.idempotency.IdempotencyKey;
import mx.nexus.platform.idempotency.IdempotentCommands;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import org.jspecify.annotations.Nullable;

/** What the shop has seen of a part. */
@RequestScoped
@Path("/catalog/parts/{id}/fitment-evidence")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "What the shop has seen of a part: which vehicles it fitted, what goes along")
public class FitmentEvidenceResource {

  @Inject PartHistory history;
  @Inject NoteFitment note;
  @Inject IdempotentCommands commands;

  @GET
  @Requires("catalog.search")
  @Doc(
      summary = "For which vehicles it was sold, what did not fit, what was sold together with it",
      description = "`id` is a part of the shared catalogue or one of the shop.")
  @Problems("404 catalog.part-unknown")
  public PartHistoryView get(
      @PathParam("id") UUID id, @QueryParam("branchId") @Nullable UUID branchId) {
    return history.of(id, branchId);
  }

  /**
   * Whether it fitted.
   *
   * @param fitted false: it came back because it did not
   * @param note a word of explanation, up to 200 characters
   */
  public record EvidenceRequest(
      @NotNull UUID vehicleId,
      @NotNull @Example("false") Boolean fitted,
      @Size(max = NoteFitment.LONGEST_NOTE) @Example("El balero es más chico")
          @Nullable String note) {}

  private record Command(UUID partId, EvidenceRequest request) {}

  @POST
  @Requires("catalog.evidence")
  @Doc(
      summary = "Notes that the part fitted a vehicle or did not; once per key",
      description =
          "Sales at the counter note by themselves what was sold for the chosen vehicle. `id` is a"
              + " part of the shared catalogue or one of the shop.",
      answer = Fitted.class,
      status = 201,
      idempotent = true)
  @Problems("404 catalog.part-unknown")
  public Response post(
      @PathParam("id") UUID id,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull EvidenceRequest request) {
    IdempotencyKey once = IdempotencyKey.parse(key);
    return commands.answer(
        once,
        "catalog.fitment-evidence",
        new Command(id, request),
        201,
        () ->
            note.note(
                once.value(),
                id,
                request.vehicleId(),
                request.fitted(),
                Objects.requireNonNullElse(request.note(), "")));
  }
}
