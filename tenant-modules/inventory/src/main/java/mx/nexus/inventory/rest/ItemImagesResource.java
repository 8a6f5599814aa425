package mx.nexus.inventory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.ItemPicture;
import mx.nexus.inventory.ItemPictures;
import mx.nexus.inventory.app.ItemReads;
import mx.nexus.inventory.app.images.ImageNotFound;
import mx.nexus.inventory.app.images.ImageView;
import mx.nexus.inventory.app.images.OrderImages;
import mx.nexus.inventory.app.images.RemoveImage;
import mx.nexus.inventory.app.images.TakeImage;
import mx.nexus.media.MakePicture;
import mx.nexus.media.PictureAnswer;
import mx.nexus.media.PictureSize;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.rest.BodyLimit;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import org.jspecify.annotations.Nullable;

/** Pictures of the shop's own parts. */
@RequestScoped
@Path("/inventory/items/{id}/images")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "Pictures of parts, the first is the one that lists show")
public class ItemImagesResource {

  /** The file and the wrapping of the form. */
  private static final long MOST_BYTES = MakePicture.MOST_BYTES + 64L * 1024;

  @Inject ItemReads items;
  @Inject ItemPictures pictures;
  @Inject TakeImage take;
  @Inject OrderImages order;
  @Inject RemoveImage remove;
  @Context Request request;

  @GET
  @Requires("inventory.view")
  @Doc(summary = "The part's pictures in their order")
  @Problems("404 inventory.item-unknown")
  public CursorPage<ImageView> list(@PathParam("id") UUID id) {
    items.get(id);
    return CursorPage.whole(pictures.of(id).stream().map(ImageView::of).toList());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @BodyLimit(bytes = MOST_BYTES)
  @Requires("inventory.edit")
  @Doc(
      summary = "Adds a picture behind the others",
      description =
          "A form with the part `file`: JPEG, PNG, GIF or WebP by its content, up to 15 MB and 40"
              + " megapixels. It is turned as the camera was held and kept as WebP without anything"
              + " that the camera noted.",
      answer = ImageView.class,
      status = 201)
  @Problems({
    "404 inventory.item-unknown",
    "409 inventory.image-twice",
    "422 inventory.too-many-images",
    "422 media.unknown-kind",
    "422 media.phone-format",
    "422 media.broken",
    "422 media.colours",
    "422 media.moving",
    "422 media.too-complex",
    "422 media.too-large",
    "422 media.too-many-pixels",
    "503 media.busy",
    "503 media.store-away"
  })
  public Response upload(@PathParam("id") UUID id, @FormParam("file") @Nullable EntityPart file) {
    items.get(id);
    if (file == null) {
      throw InvalidInput.of("file", "required");
    }
    return created(id, take.take(id, content(file)));
  }

  private static byte[] content(EntityPart file) {
    try (InputStream content = file.getContent()) {
      return content.readNBytes(MakePicture.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Response created(UUID itemId, UUID imageId) {
    ImageView view = ImageView.of(found(itemId, imageId));
    return Response.created(URI.create("inventory/items/" + itemId + "/images/" + imageId))
        .entity(view)
        .build();
  }

  private ItemPicture found(UUID itemId, UUID imageId) {
    return pictures.find(itemId, imageId).orElseThrow(ImageNotFound::new);
  }

  /** Where a picture is on the internet. */
  public record FromAddressRequest(
      @NotBlank @Size(max = 2000) @Example("https://example.com/balata.jpg") String url) {}

  @POST
  @Path("/from-url")
  @Requires("inventory.edit")
  @Doc(
      summary = "Adds a picture from an address of the public internet",
      answer = ImageView.class,
      status = 201)
  @Problems({
    "404 inventory.item-unknown",
    "409 inventory.image-twice",
    "422 inventory.too-many-images",
    "422 media.url-malformed",
    "422 media.url-not-public",
    "422 media.url-failed",
    "422 media.url-status",
    "422 media.unknown-kind",
    "422 media.broken",
    "422 media.too-large",
    "422 media.too-many-pixels"
  })
  public Response fromAddress(@PathParam("id") UUID id, @Valid @NotNull FromAddressRequest asked) {
    return created(id, take.takeFrom(id, asked.url()));
  }

  /** All pictures of a part, the first one first. */
  public record OrderRequest(@NotNull @Size(max = ItemPictures.MOST) List<@NotNull UUID> order) {

    public OrderRequest {
      order = order == null ? List.of() : order.stream().toList();
    }
  }

  @PUT
  @Path("/order")
  @Requires("inventory.edit")
  @Doc(summary = "Puts the pictures into this order")
  @Problems({"404 inventory.item-unknown", "409 platform.stale"})
  public CursorPage<ImageView> order(@PathParam("id") UUID id, @Valid @NotNull OrderRequest asked) {
    order.order(id, asked.order());
    return list(id);
  }

  @GET
  @Path("/{imageId}")
  @Produces(PictureAnswer.TYPE)
  @Requires("inventory.view")
  @Doc(
      summary = "The picture itself; what is at this address never changes",
      produces = PictureAnswer.TYPE)
  @Problems("404 inventory.image-unknown")
  public Response file(
      @PathParam("id") UUID id,
      @PathParam("imageId") UUID imageId,
      @QueryParam("size") @DefaultValue("large") @Example("thumb") PictureSize size) {
    ItemPicture picture = found(id, imageId);
    return PictureAnswer.of(request, picture.key(), size, () -> pictures.file(picture, size));
  }

  @DELETE
  @Path("/{imageId}")
  @Requires("inventory.edit")
  @Doc(summary = "Takes the picture from the part")
  @Problems({"404 inventory.item-unknown", "404 inventory.image-unknown"})
  public void remove(@PathParam("id") UUID id, @PathParam("imageId") UUID imageId) {
    remove.remove(id, imageId);
  }
}
