package mx.nexus.inventory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.UUID;
import mx.nexus.inventory.app.imports.ImportFiles;
import mx.nexus.inventory.app.imports.ImportReads;
import mx.nexus.inventory.app.imports.ImportView;
import mx.nexus.inventory.app.imports.MapColumns;
import mx.nexus.inventory.app.imports.RowOutcome;
import mx.nexus.inventory.app.imports.StartImport;
import mx.nexus.inventory.app.imports.UploadParts;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.rest.BodyLimit;
import mx.nexus.platform.rest.CursorPage;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.PageRequest;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import org.jspecify.annotations.Nullable;

/** Lists of parts from spreadsheets. */
@RequestScoped
@Path("/inventory/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires("inventory.import")
@Doc(summary = "Taking parts over from spreadsheets: upload, preview, apply")
public class ImportsResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv; charset=UTF-8";

  /** The file's ten megabytes and the wrapping of the form. */
  private static final long MOST_BYTES = 11L * 1024 * 1024;

  @Inject UploadParts upload;
  @Inject MapColumns map;
  @Inject StartImport start;
  @Inject ImportReads read;
  @Inject ImportFiles files;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @BodyLimit(bytes = MOST_BYTES)
  @Doc(
      summary = "Uploads a list (.xlsx or .csv) and previews what it would change",
      description =
          "A form with the part `file` and, for stock, `branchId`; up to 10 MB and 50,000 rows."
              + " Columns are guessed from their headings; costs are not"
              + " read for those who may not see them. No part is changed yet.",
      answer = ImportView.class,
      status = 201)
  @Problems({
    "422 inventory.import.unknown-kind",
    "422 inventory.import.old-excel",
    "422 inventory.import.broken",
    "422 inventory.import.quote-open",
    "422 inventory.import.empty",
    "422 inventory.import.too-large",
    "422 inventory.import.too-many-rows",
    "422 inventory.import.unpacks-too-large",
    "404 shop.branch-unknown"
  })
  public Response upload(
      @FormParam("file") @Nullable EntityPart file,
      @FormParam("branchId") @Nullable String branchId) {
    if (file == null) {
      throw InvalidInput.of("file", "required");
    }
    UUID id = upload.upload(file.getFileName().orElse(""), content(file), branch(branchId));
    ImportView preview = read.get(id);
    return Response.created(URI.create("inventory/imports/" + id)).entity(preview).build();
  }

  private static byte[] content(EntityPart file) {
    try (InputStream content = file.getContent()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable UUID branch(@Nullable String id) {
    try {
      return id == null || id.isBlank() ? null : UUID.fromString(id.strip());
    } catch (IllegalArgumentException noId) {
      throw InvalidInput.of("branchId", "malformed");
    }
  }

  @GET
  @Doc(summary = "The latest imports, newest first")
  public CursorPage<ImportView> list() {
    return CursorPage.whole(read.history(PageRequest.DEFAULT_LIMIT));
  }

  @GET
  @Path("/{id}")
  @Doc(summary = "An import: its columns, counts, state and progress")
  @Problems("404 inventory.import-unknown")
  public ImportView get(@PathParam("id") UUID id) {
    return read.get(id);
  }

  @GET
  @Path("/{id}/rows")
  @Doc(summary = "Its rows in the order of the sheet, with what is wrong in them")
  @Problems("404 inventory.import-unknown")
  public CursorPage<ImportRowView> rows(
      @PathParam("id") UUID id,
      @QueryParam("outcome") @Example("refused") @Nullable RowOutcome outcome,
      @BeanParam PageRequest page,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    read.get(id);
    return read.rows(id, outcome, page).map(row -> ImportRowView.of(row, Languages.best(language)));
  }

  @PUT
  @Path("/{id}/columns")
  @Doc(summary = "Says what the columns are, and previews anew")
  @Problems({
    "403 inventory.cost-forbidden",
    "404 inventory.import-unknown",
    "404 shop.branch-unknown",
    "409 inventory.import-not-open"
  })
  public ImportView map(@PathParam("id") UUID id, @Valid @NotNull MapColumnsRequest request) {
    map.map(id, request.mapping(), request.branchId());
    return read.get(id);
  }

  @POST
  @Path("/{id}/apply")
  @Doc(
      summary = "Applies it in the background, all at once; applying it twice does it once",
      description = "One of a shop at a time; `waiting` says that another comes first.",
      answer = ImportView.class,
      status = 202)
  @Problems({
    "403 inventory.cost-forbidden",
    "404 inventory.import-unknown",
    "409 inventory.import-not-open",
    "422 inventory.import-has-errors",
    "422 inventory.import-needs-sku"
  })
  public Response apply(@PathParam("id") UUID id, @Valid @NotNull ApplyImportRequest request) {
    start.start(id, request.mode());
    return Response.accepted(read.get(id)).build();
  }

  @GET
  @Path("/{id}/errors.xlsx")
  @Produces(XLSX)
  @Doc(summary = "The refused rows as a workbook, with the reason beside them", produces = XLSX)
  @Problems("404 inventory.import-unknown")
  public Response errorsXlsx(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.writeRefusedXlsx(id, Languages.best(language), out);
    return file(out, "errores.xlsx");
  }

  @GET
  @Path("/{id}/errors.csv")
  @Produces("text/csv")
  @Doc(summary = "The refused rows as CSV, with the reason beside them", produces = "text/csv")
  @Problems("404 inventory.import-unknown")
  public Response errorsCsv(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.writeRefusedCsv(id, Languages.best(language), out);
    return Response.fromResponse(file(out, "errores.csv"))
        .header(HttpHeaders.CONTENT_TYPE, CSV)
        .build();
  }

  @GET
  @Path("/template.xlsx")
  @Produces(XLSX)
  @Doc(summary = "An empty list with the headings that are understood", produces = XLSX)
  public Response template(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.writeTemplate(Languages.best(language), out);
    return file(out, "plantilla-partes.xlsx");
  }

  private static Response file(ByteArrayOutputStream content, String name) {
    StreamingOutput body = content::writeTo;
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
