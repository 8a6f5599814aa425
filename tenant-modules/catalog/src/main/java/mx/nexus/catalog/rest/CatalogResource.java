package mx.nexus.catalog.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.nexus.catalog.app.AdoptPart;
import mx.nexus.catalog.app.CounterSearch;
import mx.nexus.catalog.app.PartImages;
import mx.nexus.catalog.app.PartPage;
import mx.nexus.catalog.app.PartPage.PartView;
import mx.nexus.catalog.app.VehicleChoices;
import mx.nexus.catalog.app.history.FitmentNotes;
import mx.nexus.catalog.app.history.SeenOnVehicle;
import mx.nexus.catalog.app.pricing.SuggestPrice;
import mx.nexus.catalog.app.pricing.SuggestPrice.SuggestedPrice;
import mx.nexus.media.PictureAnswer;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import mx.nexus.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Finds parts. One for all requests: it is asked at each key that a clerk presses. */
@ApplicationScoped
@Path("/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Doc(summary = "Finding parts by what is typed or scanned")
public class CatalogResource {

  private static final String PRICING = "inventory.edit";
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}([.][0-9]{1,2})?");

  @Inject CounterSearch search;
  @Inject VehicleChoices vehicles;
  @Inject PartPage parts;
  @Inject AdoptPart adopt;
  @Inject PartImages images;
  @Context Request request;
  @Inject SuggestPrice prices;
  @Inject FitmentNotes evidence;
  @Context HttpHeaders headers;

  @GET
  @Path("/search")
  @Requires("catalog.search")
  @Doc(
      summary = "The best matches for a code, a number or words",
      description =
          "Looks among the shop's own parts and in the shared catalogue. Codes and barcodes that name"
              + " a part come first, then what the shop has on hand, its other parts and those of"
              + " the catalogue, the popular ones first. Vehicles are understood among the words:"
              + " make, model, street name, years, litres. `3*code` asks for three. When nothing has"
              + " all that was asked for, `missing` says what there is not, and each part in `lacks`"
              + " what it does not have; a kind of part that was named is never given up, except by"
              + " those marked `kind`. With a chosen vehicle, of equal parts those that came back"
              + " from it stand last.")
  @Problems({"422 catalog.quantity-out-of-range"})
  public SearchAnswer search(@BeanParam @Valid SearchRequest asked) {
    UUID vehicle = asked.vehicleId;
    return SearchAnswer.find(
        search, vehicles, asked, vehicle == null ? null : new SeenOnVehicle(evidence, vehicle));
  }

  @GET
  @Path("/parts/{id}")
  @Requires("catalog.search")
  @Doc(
      summary = "A part of the shared catalogue with everything known about it",
      description = "Stock and price are the shop's own, where it has the part or its equivalents.")
  @Problems({"404 catalog.part-unknown"})
  public PartView part(@PathParam("id") UUID id, @QueryParam("branchId") @Nullable UUID branchId) {
    return parts.get(
        id, branchId, Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  @GET
  @Path("/parts/{id}/images/{picture}")
  @Produces(PictureAnswer.TYPE)
  @Requires("catalog.search")
  @Doc(
      summary = "A picture of the catalogue; what is at this address never changes",
      produces = PictureAnswer.TYPE)
  @Problems("404 catalog.image-unknown")
  public Response image(
      @PathParam("id") UUID id,
      @PathParam("picture") String picture,
      @QueryParam("size") @DefaultValue("large") @Example("thumb") PictureSize size) {
    return images.answer(request, id, picture, size);
  }

  @GET
  @Path("/parts/{id}/price")
  @Requires("catalog.adopt")
  @Doc(
      summary = "The price that the shop's rules suggest for a part of the catalogue",
      description =
          "By the rule of its brand, else of its category, else of all others. Who may not set"
              + " prices (`inventory.edit`) sees the price but not the rule, and says no cost.")
  @Problems("404 catalog.part-unknown")
  public SuggestedPrice price(
      @PathParam("id") UUID id, @QueryParam("cost") @Example("260.00") @Nullable String cost) {
    Money known = money("cost", cost);
    mayPrice(known);
    SuggestedPrice suggested = prices.of(parts.get(id, null, Languages.SPANISH), known);
    return Caller.can(PRICING) ? suggested : suggested.withoutReasons();
  }

  /** Whoever says the price, or the cost that the rules make it from, must be allowed to. */
  private static void mayPrice(@Nullable Money... said) {
    if (Stream.of(said).anyMatch(Objects::nonNull) && !Caller.can(PRICING)) {
      throw new Forbidden("auth.forbidden", PRICING);
    }
  }

  private static @Nullable Money money(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!AMOUNT.matcher(text.strip()).matches()) {
      throw InvalidInput.of(field, "malformed");
    }
    return Money.mxn(text.strip());
  }

  /**
   * How the shop will sell a part of the catalogue.
   *
   * @param unitPrice what the customer pays, tax included; what the shop's rules suggest when it is
   *     left out
   * @param shownPrice what a person was shown as the price of the shop's rules; when they say
   *     another one now, the part is not taken in
   * @param cost what the shop pays, before tax
   * @param sku the shop's own code; the maker's number when it is left out
   */
  public record AdoptRequest(
      @Example("412.00") @Nullable Money unitPrice,
      @Example("412.00") @Nullable Money shownPrice,
      @Example("260.00") @Nullable Money cost,
      @Size(max = 40) @Example("WB-7391-C") @Nullable String sku) {}

  /** The part in the shop's list, and what the customer pays for it. */
  public record AdoptedItem(UUID itemId, @Example("412.00") Money unitPrice) {}

  @POST
  @Path("/parts/{id}/item")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires("catalog.adopt")
  @Doc(
      summary = "Take a part of the catalogue into the shop's own list",
      description =
          "At the price that the shop's rules suggest. Another price, or a cost, needs"
              + " `inventory.edit`.",
      answer = AdoptedItem.class,
      status = 201)
  @Problems({
    "404 catalog.part-unknown",
    "409 catalog.part-adopted",
    "409 catalog.price-changed",
    "409 inventory.sku-taken",
    "409 inventory.barcode-taken"
  })
  public Response adopt(@PathParam("id") UUID id, @NotNull @Valid AdoptRequest request) {
    mayPrice(request.unitPrice(), request.cost());
    AdoptPart.Adopted taken =
        adopt.adopt(
            id,
            new AdoptPart.Wish(
                request.unitPrice(), request.shownPrice(), request.cost(), request.sku()));
    return Response.created(URI.create("inventory/items/" + taken.itemId()))
        .entity(new AdoptedItem(taken.itemId(), taken.price()))
        .build();
  }
}
