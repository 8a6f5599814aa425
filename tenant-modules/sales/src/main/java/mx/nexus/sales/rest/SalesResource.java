package mx.nexus.sales.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import mx.nexus.platform.idempotency.IdempotencyKey;
import mx.nexus.platform.idempotency.IdempotentCommands;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import mx.nexus.sales.app.CompleteSale;
import mx.nexus.sales.app.CompletedSale;
import mx.nexus.sales.app.SaleReads;
import mx.nexus.sales.app.SaleReads.SaleFilter;
import mx.nexus.sales.app.SaleReads.SaleSummary;
import mx.nexus.sales.app.SaleView;
import mx.nexus.sales.app.Tickets;
import org.jspecify.annotations.Nullable;

/** Sales over the counter. */
@RequestScoped
@Path("/sales")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "Sales over the counter and their tickets")
public class SalesResource {

  @Inject CompleteSale complete;
  @Inject SaleReads read;
  @Inject Tickets tickets;

  @POST
  @Requires("sales.sell")
  @Doc(
      summary = "Completes a sale: stock out, money in, folio; once per key",
      description =
          "Sold are parts at their public price or the line's, in pesos. `priceLevel`, `currency`,"
              + " `exchangeRate` and `core` may say so (`public`, `MXN`, 1, `none`); other values and"
              + " `approval` are refused by a code of their own.",
      answer = SaleView.class,
      status = 201,
      idempotent = true)
  @Problems({
    "422 inventory.insufficient-stock",
    "422 sales.payment-short",
    "422 sales.overpaid",
    "422 sales.method-not-accepted",
    "422 sales.item-retired",
    "422 sales.needs-approval",
    "422 sales.currency-not-supported",
    "422 sales.price-level-not-supported",
    "422 sales.core-not-supported",
    "422 sales.approval-not-supported",
    "409 cash.session-closed",
    "404 inventory.item-unknown",
    "404 customers.customer-unknown",
    "404 shop.branch-unknown",
    "404 shop.till-unknown"
  })
  public Response complete(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      @Valid @NotNull CompleteSaleRequest request) {
    CompletedSale sale = complete.complete(IdempotencyKey.parse(key), request.command());
    Response.ResponseBuilder response =
        Response.created(URI.create("sales/" + sale.saleId()))
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(sale.body());
    if (sale.replayed()) {
      response.header(IdempotentCommands.REPLAY_HEADER, "true");
    }
    return response.build();
  }

  @GET
  @Requires("sales.view")
  @Doc(
      summary = "Sales, newest first",
      description = "`folio` may be the beginning of one; with it `from` and `to` do not count.")
  public CursorPage<SaleSummary> list(
      @QueryParam("from") @Example("2026-12-01T06:00:00Z") @Nullable String from,
      @QueryParam("to") @Example("2026-12-02T06:00:00Z") @Nullable String to,
      @QueryParam("tillId") @Nullable UUID tillId,
      @QueryParam("folio") @Size(max = 40) @Example("MTZ-C1-0000") @Nullable String folio,
      @BeanParam PageRequest page) {
    return read.page(new SaleFilter(instant("from", from), instant("to", to), tillId, folio), page);
  }

  @GET
  @Path("/{id}")
  @Requires("sales.view")
  @Doc(summary = "One sale")
  @Problems("404 sales.sale-unknown")
  public SaleView get(@PathParam("id") UUID id) {
    return read.get(id);
  }

  @GET
  @Path("/{id}/ticket.pdf")
  @Produces("application/pdf")
  @Requires("sales.view")
  @Doc(summary = "The ticket, 80 mm wide, as PDF", produces = "application/pdf")
  @Problems("404 sales.sale-unknown")
  public Response pdf(@PathParam("id") UUID id) {
    SaleView sale = read.get(id);
    return Response.ok(tickets.pdf(sale))
        .header("Content-Disposition", "inline; filename=\"" + sale.folio() + ".pdf\"")
        .build();
  }

  @GET
  @Path("/{id}/ticket.escpos")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Requires("sales.view")
  @Doc(
      summary = "The ticket as bytes for a receipt printer (ESC/POS, 48 columns, code page 858)",
      produces = MediaType.APPLICATION_OCTET_STREAM)
  @Problems("404 sales.sale-unknown")
  public Response escpos(@PathParam("id") UUID id) {
    SaleView sale = read.get(id);
    return Response.ok(tickets.escpos(sale))
        .header("Content-Disposition", "attachment; filename=\"" + sale.folio() + ".bin\"")
        .build();
  }

  private static @Nullable Instant instant(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException notAnInstant) {
      throw InvalidInput.of(field, "instant.malformed");
    }
  }
}
