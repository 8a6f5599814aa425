package mx.nexus.inventory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import mx.nexus.inventory.ItemPicture;
import mx.nexus.inventory.ItemPictures;
import mx.nexus.inventory.app.images.ImageNotFound;
import mx.nexus.media.PictureAnswer;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.RequiresScope;

/** Pictures of the shop's parts, for a partner's program. */
@RequestScoped
@Path("/inventory/items/{id}/images/{imageId}")
@Doc(summary = "Pictures of parts, for partners")
public class PartnerImagesResource {

  @Inject ItemPictures pictures;
  @Context Request request;

  @GET
  @Produces(PictureAnswer.TYPE)
  @RequiresScope("read")
  @Doc(
      summary = "The picture itself; what is at this address never changes",
      produces = PictureAnswer.TYPE)
  @Problems("404 inventory.image-unknown")
  public Response file(
      @PathParam("id") UUID id,
      @PathParam("imageId") UUID imageId,
      @QueryParam("size") @DefaultValue("large") @Example("thumb") PictureSize size) {
    ItemPicture picture = pictures.find(id, imageId).orElseThrow(ImageNotFound::new);
    return PictureAnswer.of(request, picture.key(), size, () -> pictures.file(picture, size));
  }
}
