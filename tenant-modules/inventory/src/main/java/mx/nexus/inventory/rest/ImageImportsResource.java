package mx.nexus.inventory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import mx.nexus.inventory.app.imageimports.ImageImportReads;
import mx.nexus.inventory.app.imageimports.ImageImportRunner;
import mx.nexus.inventory.app.imageimports.ImageImportView;
import mx.nexus.inventory.app.imageimports.ReceiveImages;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.rest.BodyLimit;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import org.jspecify.annotations.Nullable;

/** Many pictures at once. */
@RequestScoped
@Path("/inventory/image-imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires("inventory.import")
@Doc(summary = "Pictures of many parts at once, from a ZIP or a list of addresses")
public class ImageImportsResource {

  /** The file and the wrapping of the form. */
  private static final long MOST_BYTES = ReceiveImages.MOST_BYTES + 1024 * 1024;

  @Inject ReceiveImages receive;
  @Inject ImageImportReads read;
  @Inject ImageImportRunner runner;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @BodyLimit(bytes = MOST_BYTES)
  @Doc(
      summary = "Sends pictures; they are given to their parts in the background",
      description =
          "A form with the part `file`: a ZIP (up to 200 MB and 5,000 pictures) whose files are named"
              + " by code, part number or barcode, with `-2`, `-3` behind it for further pictures; or"
              + " a list (.csv, .xlsx) of `sku,url[,position]`. One import at a time.",
      answer = ImageImportView.class,
      status = 202)
  @Problems({
    "409 inventory.image-import-running",
    "422 inventory.images.too-large",
    "422 media.zip-unpacks-too-large",
    "422 media.zip-too-many",
    "422 inventory.images.empty",
    "422 inventory.images.no-columns",
    "422 inventory.import.too-large",
    "422 inventory.import.unknown-kind",
    "422 inventory.import.empty",
    "503 media.store-away"
  })
  public Response send(@FormParam("file") @Nullable EntityPart file) {
    if (file == null) {
      throw InvalidInput.of("file", "required");
    }
    try (InputStream content = file.getContent()) {
      UUID id = receive.receive(file.getFileName().orElse(""), content);
      return Response.accepted(read.get(id)).build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GET
  @Doc(summary = "The latest imports of pictures, newest first")
  public CursorPage<ImageImportView> list() {
    return CursorPage.whole(read.history(PageRequest.DEFAULT_LIMIT));
  }

  @GET
  @Path("/{id}")
  @Doc(summary = "An import of pictures: state, counts, progress")
  @Problems("404 inventory.image-import-unknown")
  public ImageImportView get(@PathParam("id") UUID id) {
    return read.get(id);
  }

  @POST
  @Path("/{id}/resume")
  @Doc(
      summary = "Goes on where an interrupted import was; does nothing while one is running",
      answer = ImageImportView.class,
      status = 202)
  @Problems("404 inventory.image-import-unknown")
  public Response resume(@PathParam("id") UUID id) {
    read.get(id);
    runner.submit(id);
    return Response.accepted(read.get(id)).build();
  }

  @GET
  @Path("/{id}/errors.csv")
  @Produces("text/csv")
  @Doc(summary = "The refused pictures with the reason", produces = "text/csv")
  @Problems("404 inventory.image-import-unknown")
  public Response errors(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    read.writeErrors(id, Languages.best(language), out);
    StreamingOutput body = out::writeTo;
    return Response.ok(body, "text/csv; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errores-fotos.csv\"")
        .build();
  }
}
