package mx.nexus.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import mx.nexus.catalog.app.plates.RememberVehicle;
import mx.nexus.catalog.plates.LastVehicle;
import mx.nexus.catalog.plates.Plate;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;
import org.jspecify.annotations.Nullable;

/** The vehicles that a customer comes with: personal data. */
@RequestScoped
@Path("/catalog/customers/{id}/vehicles")
@Produces(MediaType.APPLICATION_JSON)
@Doc(summary = "Vehicles of customers")
public class CustomerVehiclesResource {

  @Inject RememberVehicle vehicles;

  /** The last ones, the last one first. */
  public record LastVehicles(List<LastVehicle> items) {
    public LastVehicles {
      items = List.copyOf(items);
    }
  }

  /**
   * A vehicle of the catalogue.
   *
   * @param plate that it bears, if somebody looked
   */
  public record NoteVehicleRequest(
      @NotNull UUID vehicleId, @Size(max = 20) @Example("RKA-123-B") @Nullable String plate) {

    @Nullable Plate bears() {
      return plate == null || plate.isBlank() ? null : Plate.parse(plate);
    }
  }

  @GET
  @Requires("catalog.plates")
  @Doc(summary = "The last vehicles of a customer")
  @Problems("404 customers.customer-unknown")
  public LastVehicles list(@PathParam("id") UUID customer) {
    return new LastVehicles(vehicles.of(customer));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires("catalog.plates")
  @Doc(summary = "Notes that a customer comes with a vehicle of the catalogue, and its plate")
  @Problems({"400 plates.malformed", "404 customers.customer-unknown"})
  public LastVehicles note(
      @PathParam("id") UUID customer, @NotNull @Valid NoteVehicleRequest request) {
    vehicles.remember(customer, request.vehicleId(), request.bears());
    return new LastVehicles(vehicles.of(customer));
  }

  @DELETE
  @Path("/{vehicleId}")
  @Requires("catalog.plates")
  @Doc(summary = "Forgets a vehicle of a customer, as the customer may ask")
  @Problems({"404 customers.customer-unknown", "404 catalog.vehicle-unknown"})
  public void forget(@PathParam("id") UUID customer, @PathParam("vehicleId") UUID vehicle) {
    vehicles.forget(customer, vehicle);
  }
}
