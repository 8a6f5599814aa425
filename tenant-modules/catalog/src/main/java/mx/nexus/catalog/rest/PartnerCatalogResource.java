package mx.nexus.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import mx.nexus.catalog.app.CounterSearch;
import mx.nexus.catalog.app.PartImages;
import mx.nexus.catalog.app.PartPage;
import mx.nexus.catalog.app.PartPage.PartView;
import mx.nexus.catalog.app.VehicleChoices;
import mx.nexus.media.PictureAnswer;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.RequiresScope;

/** Finding parts, for a partner's program: what the shop has and what the catalogue knows. */
@RequestScoped
@Path("/catalog")
@Produces(MediaType.APPLICATION_JSON)
@Doc(summary = "Finding parts, for partners")
public class PartnerCatalogResource {

  @Inject CounterSearch search;
  @Inject VehicleChoices vehicles;
  @Inject PartPage parts;
  @Inject PartImages images;
  @Context Request request;
  @Context HttpHeaders headers;

  @GET
  @Path("/search")
  @RequiresScope("read")
  @Doc(summary = "The best matches for a code, a number or words")
  @Problems("422 catalog.quantity-out-of-range")
  public SearchAnswer search(@BeanParam @Valid SearchRequest asked) {
    return SearchAnswer.find(search, vehicles, asked);
  }

  @GET
  @Path("/parts/{id}")
  @RequiresScope("read")
  @Doc(summary = "A part of the shared catalogue with everything known about it")
  @Problems("404 catalog.part-unknown")
  public PartView part(@PathParam("id") UUID id) {
    return parts.get(
        id, null, Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  @GET
  @Path("/parts/{id}/images/{picture}")
  @Produces(PictureAnswer.TYPE)
  @RequiresScope("read")
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
}
