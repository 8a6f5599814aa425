package mx.nexus.inventory.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.app.ChangeItem;
import mx.nexus.inventory.app.Costs;
import mx.nexus.inventory.app.CreateItem;
import mx.nexus.inventory.app.ItemReads;
import mx.nexus.inventory.app.ItemView;
import mx.nexus.inventory.app.Kardex;
import mx.nexus.inventory.app.Kardex.Movement;
import mx.nexus.inventory.app.PrintLabels;
import mx.nexus.platform.idempotency.IdempotencyKey;
import mx.nexus.platform.idempotency.IdempotentCommands;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.IfMatch;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import mx.nexus.platform.rest.WireJson;
import org.jspecify.annotations.Nullable;

/** The shop's own parts. */
@RequestScoped
@Path("/inventory/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "The shop's own parts with prices and stock")
public class ItemsResource {

  @Inject ItemReads read;
  @Inject CreateItem create;
  @Inject ChangeItem change;
  @Inject Kardex kardex;
  @Inject PrintLabels labels;
  @Inject IdempotentCommands commands;

  @GET
  @Requires("inventory.view")
  @Doc(
      summary = "Parts by name; q finds number, barcode, name and brand, without accents",
      description = "With `branchId`, `onHand` and `total` are those of that branch alone.")
  @Problems("404 shop.branch-unknown")
  public CursorPage<ItemView> list(
      @QueryParam("q") @Example("balata") @Nullable String query,
      @QueryParam("branchId") @Nullable UUID branchId,
      @BeanParam PageRequest page) {
    return read.page(query, branchId, page);
  }

  @GET
  @Path("/{id}")
  @Requires("inventory.view")
  @Doc(summary = "One part with its stock in every branch")
  @Problems("404 inventory.item-unknown")
  public ItemView get(@PathParam("id") UUID id) {
    return read.get(id);
  }

  @POST
  @Requires("inventory.edit")
  @Doc(
      summary = "Enters a part, with its first stock; with a key once",
      answer = ItemView.class,
      status = 201,
      idempotent = true)
  @Problems({
    "409 inventory.sku-taken",
    "409 inventory.barcode-taken",
    "404 shop.branch-unknown",
    "422 inventory.insufficient-stock"
  })
  public Response create(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull CreateItemRequest request) {
    if (key == null) {
      ItemView created = created(request);
      return Response.created(place(created.id())).entity(created).build();
    }
    Response answer =
        commands.answer(
            IdempotencyKey.parse(key), "inventory.create", request, 201, () -> created(request));
    return Response.fromResponse(answer).location(place(idIn(answer))).build();
  }

  private ItemView created(CreateItemRequest request) {
    return read.get(create.create(request.facts(), request.initial()));
  }

  private static URI place(UUID item) {
    return URI.create("inventory/items/" + item);
  }

  /** The answer may be of another day, and is kept as it was written. */
  private static UUID idIn(Response answer) {
    try {
      String body = answer.getEntity().toString();
      return UUID.fromString(WireJson.mapper().readTree(body).path("id").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @PATCH
  @Path("/{id}")
  @Requires("inventory.edit")
  @Doc(
      summary = "Changes a part; what is left out stays",
      description = "`cost` is for those who may see it; from others it is refused.")
  @Problems({
    "403 inventory.cost-forbidden",
    "404 inventory.item-unknown",
    "409 inventory.sku-taken",
    "409 inventory.barcode-taken",
    "409 platform.stale"
  })
  public ItemView change(
      @PathParam("id") UUID id,
      @HeaderParam(IfMatch.HEADER) @Example("\"1\"") @Nullable String seen,
      @Valid @NotNull ChangeItemRequest request) {
    if (request.cost() != null) {
      Costs.requireOpen();
    }
    change.change(id, IfMatch.version(seen, request.version()), request::over);
    return read.get(id);
  }

  @GET
  @Path("/{id}/movements")
  @Requires("inventory.view")
  @Doc(summary = "The part's stock ledger, newest first")
  @Problems("404 inventory.item-unknown")
  public CursorPage<Movement> movements(
      @PathParam("id") UUID id,
      @QueryParam("branchId") @Nullable UUID branchId,
      @BeanParam PageRequest page) {
    return kardex.page(read.get(id).id(), branchId, page);
  }

  @GET
  @Path("/{id}/labels.pdf")
  @Produces(LabelRequest.PDF)
  @Requires("inventory.view")
  @Doc(
      summary = "Labels with the part's barcode as PDF, one a page or thirty on a letter sheet",
      produces = LabelRequest.PDF)
  @Problems({"404 inventory.item-unknown", "422 inventory.label-code-unprintable"})
  public Response labelsPdf(@PathParam("id") UUID id, @BeanParam LabelRequest asked) {
    return asked.pdf(labels, List.of(id));
  }

  @GET
  @Path("/{id}/labels.escpos")
  @Produces(LabelRequest.BYTES)
  @Requires("inventory.view")
  @Doc(summary = "Its labels as bytes for a receipt printer", produces = LabelRequest.BYTES)
  @Problems({"404 inventory.item-unknown", "422 inventory.label-code-unprintable"})
  public Response labelsEscpos(@PathParam("id") UUID id, @BeanParam LabelRequest asked) {
    return asked.escpos(labels, List.of(id));
  }

  @GET
  @Path("/{id}/labels.zpl")
  @Produces(LabelRequest.BYTES)
  @Requires("inventory.view")
  @Doc(
      summary = "Its labels of 50 × 25 mm for a label printer at 203 dpi (ZPL)",
      produces = LabelRequest.BYTES)
  @Problems({"404 inventory.item-unknown", "422 inventory.label-code-unprintable"})
  public Response labelsZpl(@PathParam("id") UUID id, @BeanParam LabelRequest asked) {
    return asked.zpl(labels, List.of(id));
  }
}
