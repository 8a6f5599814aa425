package mx.nexus.inventory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import mx.nexus.inventory.app.AdjustStock;
import mx.nexus.inventory.app.AdjustStock.Adjustment;
import mx.nexus.platform.idempotency.IdempotencyKey;
import mx.nexus.platform.idempotency.IdempotentCommands;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import org.jspecify.annotations.Nullable;

/** Corrections of stock. */
@RequestScoped
@Path("/inventory/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "Corrections of stock with a reason")
public class AdjustmentsResource {

  @Inject AdjustStock adjust;
  @Inject IdempotentCommands commands;

  @POST
  @Requires("inventory.adjust")
  @Doc(
      summary = "Corrects the stock of a branch, all lines or none",
      answer = Adjustment.class,
      status = 201,
      idempotent = true)
  @Problems({
    "422 inventory.insufficient-stock",
    "404 inventory.item-unknown",
    "404 shop.branch-unknown"
  })
  public Response adjust(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull AdjustmentRequest request) {
    return commands.answer(
        IdempotencyKey.parse(key),
        "inventory.adjust",
        request,
        201,
        () -> adjust.adjust(request.branchId(), request.reason(), request.moves()));
  }
}
