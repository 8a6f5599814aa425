package mx.nexus.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import mx.nexus.catalog.app.PartTypes;
import mx.nexus.catalog.app.VehicleChoices;
import mx.nexus.catalog.app.VehicleChoices.VehicleView;
import mx.nexus.platform.problem.Languages;
import mx.nexus.platform.rest.Doc;
import mx.nexus.platform.rest.Example;
import mx.nexus.platform.rest.Problems;
import mx.nexus.platform.rest.Requires;

/** The way to a vehicle: year, make, model, engine. */
@RequestScoped
@Path("/catalog/vehicles")
@Produces(MediaType.APPLICATION_JSON)
@Doc(summary = "Choosing a vehicle")
public class VehiclesResource {

  private static final int OLDEST = 1900;
  private static final int NEWEST = 2100;
  private static final int LONGEST = 60;

  @Inject VehicleChoices vehicles;
  @Inject PartTypes types;
  @Context HttpHeaders headers;

  /** The years that can be chosen. */
  public record Years(List<Integer> items) {
    public Years {
      items = List.copyOf(items);
    }
  }

  /** The names that can be chosen. */
  public record Names(List<String> items) {
    public Names {
      items = List.copyOf(items);
    }
  }

  /** The vehicles that can be chosen. */
  public record Vehicles(List<VehicleView> items) {
    public Vehicles {
      items = List.copyOf(items);
    }
  }

  @GET
  @Path("/years")
  @Requires("catalog.search")
  @Doc(summary = "Years that the catalogue has vehicles of, the newest first")
  public Years years() {
    return new Years(vehicles.years());
  }

  @GET
  @Path("/makes")
  @Requires("catalog.search")
  @Doc(summary = "Makes of a year")
  public Names makes(
      @QueryParam("year") @NotNull @Min(OLDEST) @Max(NEWEST) @Example("2008") Integer year) {
    return new Names(vehicles.makes(year));
  }

  @GET
  @Path("/models")
  @Requires("catalog.search")
  @Doc(summary = "Models of a make in a year")
  public Names models(
      @QueryParam("year") @NotNull @Min(OLDEST) @Max(NEWEST) @Example("2008") Integer year,
      @QueryParam("make") @NotBlank @Size(max = LONGEST) @Example("Nissan") String make) {
    return new Names(vehicles.models(year, make));
  }

  @GET
  @Path("/engines")
  @Requires("catalog.search")
  @Doc(summary = "Vehicles that a model was in a year, one for each engine")
  public Vehicles engines(
      @QueryParam("year") @NotNull @Min(OLDEST) @Max(NEWEST) @Example("2008") Integer year,
      @QueryParam("make") @NotBlank @Size(max = LONGEST) @Example("Nissan") String make,
      @QueryParam("model") @NotBlank @Size(max = LONGEST) @Example("Tsuru") String model) {
    return new Vehicles(vehicles.engines(year, make, model));
  }

  @GET
  @Path("/{id}/part-types")
  @Requires("catalog.search")
  @Doc(
      summary = "Kinds of part that fit a vehicle, by category, with how many parts there are",
      description = "To look for one of them, ask the search for its `query` with the vehicle.")
  @Problems("404 catalog.vehicle-unknown")
  public PartTypes.OfVehicle partTypes(@PathParam("id") UUID id) {
    return types.of(id, Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
