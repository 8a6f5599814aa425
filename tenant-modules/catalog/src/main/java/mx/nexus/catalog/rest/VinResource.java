package mx.nexus.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import mx.nexus.catalog.app.DecodeVin;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;

/** Vehicles by their identification number. */
@RequestScoped
@Path("/vin")
@Produces(MediaType.APPLICATION_JSON)
@Doc(summary = "Vehicles by their identification number")
public class VinResource {

  @Inject DecodeVin decode;
  @Context HttpHeaders headers;

  @GET
  @Path("/{vin}")
  @Requires("catalog.search")
  @Doc(
      summary = "What a VIN says, and which vehicle of the catalogue that is",
      description =
          "Blanks, hyphens and lower case are understood. A wrong check digit is a warning, never a"
              + " refusal. Without `vehicleId` the vehicle is one of `candidates`.")
  @Problems("400 vin.malformed")
  public VinAnswer get(@PathParam("vin") @Example("1HGCM82633A004352") String vin) {
    return VinAnswer.of(
        decode.decode(vin), Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
