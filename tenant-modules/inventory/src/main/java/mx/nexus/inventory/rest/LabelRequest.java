package mx.nexus.inventory.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import mx.nexus.inventory.app.PrintLabels;
import mx.nexus.inventory.label.LabelSheet;
import mx.nexus.platform.rest.Example;

/** Which labels are wanted, as the query of an address says it. */
public class LabelRequest {

  static final String PDF = "application/pdf";
  static final String BYTES = MediaType.APPLICATION_OCTET_STREAM;

  /** How many of each part. */
  @QueryParam("copies")
  @DefaultValue("1")
  @Example("3")
  int copies;

  /** Whether thirty stand on a letter sheet instead of one on a page of its own; PDF only. */
  @QueryParam("sheet")
  @DefaultValue("false")
  @Example("true")
  boolean sheet;

  /** How many places of the first sheet have been used before; PDF only. */
  @QueryParam("used")
  @DefaultValue("0")
  @Example("6")
  int used;

  /** For JAX-RS, which fills the fields from the query. */
  public LabelRequest() {}

  Response pdf(PrintLabels labels, List<UUID> items) {
    LabelSheet paper = sheet ? LabelSheet.LETTER_30 : LabelSheet.SINGLE;
    return file(
        labels.pdf(items, copies, paper, sheet ? used : 0), "inline; filename=\"etiquetas.pdf\"");
  }

  Response escpos(PrintLabels labels, List<UUID> items) {
    return file(labels.escpos(items, copies), "attachment; filename=\"etiquetas.bin\"");
  }

  Response zpl(PrintLabels labels, List<UUID> items) {
    return file(labels.zpl(items, copies), "attachment; filename=\"etiquetas.zpl\"");
  }

  private static Response file(byte[] content, String disposition) {
    return Response.ok(content).header(HttpHeaders.CONTENT_DISPOSITION, disposition).build();
  }
}
