package mx.nexus.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import mx.nexus.catalog.app.plates.FindPlate;
import mx.nexus.catalog.app.plates.RememberPlate;
import mx.nexus.catalog.plates.Plate;
import mx.nexus.catalog.plates.PlateStates;
import mx.nexus.catalog.plates.VehicleNote;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;

/** Vehicles by their plate: personal data of customers. */
@RequestScoped
@Path("/plates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Doc(summary = "Vehicles by their plate")
public class PlatesResource {

  private static final PlateStates STATES = PlateStates.load();

  @Inject FindPlate find;
  @Inject RememberPlate remember;
  @Context HttpHeaders headers;

  @GET
  @Path("/{plate}")
  @Requires("catalog.plates")
  @Doc(
      summary = "The vehicle that bears a plate",
      description =
          "Looked for among the vehicles served here, then at the service that the operator has"
              + " set up, whose VIN or names lead to a vehicle of the catalogue. Without"
              + " `vehicle.vehicleId` it is one of `candidates`. The form of the plate is never a"
              + " reason to refuse it.")
  @Problems({"400 plates.malformed", "404 plates.unknown"})
  public PlateAnswer get(@PathParam("plate") @Example("RKA-123-B") String typed) {
    Plate plate = Plate.parse(typed);
    String state = STATES.hint(plate);
    return PlateAnswer.of(plate, state, find.find(plate, state), language());
  }

  @POST
  @Requires("catalog.plates")
  @Doc(
      summary = "Notes which vehicle bears a plate; what was noted before is replaced",
      answer = PlateAnswer.class,
      status = 201)
  @Problems({"400 plates.malformed", "400 vin.malformed"})
  public Response note(@Valid @NotNull NotePlateRequest request) {
    VehicleNote note = request.note();
    remember.remember(note);
    String state = STATES.hint(note.plate());
    PlateAnswer answer =
        PlateAnswer.of(note.plate(), state, find.find(note.plate(), state), language());
    return Response.status(Response.Status.CREATED).entity(answer).build();
  }

  @DELETE
  @Path("/{plate}")
  @Requires("catalog.plates")
  @Doc(summary = "Forgets the vehicle of a plate, as its owner may ask")
  @Problems({"400 plates.malformed", "404 plates.unknown"})
  public void forget(@PathParam("plate") @Example("RKA-123-B") String typed) {
    remember.forget(Plate.parse(typed));
  }

  private Locale language() {
    return Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
