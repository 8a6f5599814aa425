package mx.nexus.inventory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.app.PrintLabels;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;

/** Labels of several parts at once. */
@RequestScoped
@Path("/inventory/labels")
@Requires("inventory.view")
@Doc(summary = "Labels with barcodes for several parts at once")
public class LabelsResource {

  @Inject PrintLabels labels;

  @GET
  @Path("/pdf")
  @Produces(LabelRequest.PDF)
  @Doc(
      summary = "Labels as PDF, one a page or thirty on a letter sheet",
      description = "`itemId` once for each part, up to 100; `copies` of each.",
      produces = LabelRequest.PDF)
  @Problems({"404 inventory.item-unknown", "422 inventory.label-code-unprintable"})
  public Response pdf(@QueryParam("itemId") List<UUID> items, @BeanParam LabelRequest asked) {
    return asked.pdf(labels, items);
  }

  @GET
  @Path("/escpos")
  @Produces(LabelRequest.BYTES)
  @Doc(summary = "Labels as bytes for a receipt printer (ESC/POS)", produces = LabelRequest.BYTES)
  @Problems({"404 inventory.item-unknown", "422 inventory.label-code-unprintable"})
  public Response escpos(@QueryParam("itemId") List<UUID> items, @BeanParam LabelRequest asked) {
    return asked.escpos(labels, items);
  }

  @GET
  @Path("/zpl")
  @Produces(LabelRequest.BYTES)
  @Doc(
      summary = "Labels of 50 × 25 mm for a label printer at 203 dpi (ZPL)",
      produces = LabelRequest.BYTES)
  @Problems({"404 inventory.item-unknown", "422 inventory.label-code-unprintable"})
  public Response zpl(@QueryParam("itemId") List<UUID> items, @BeanParam LabelRequest asked) {
    return asked.zpl(labels, items);
  }
}
