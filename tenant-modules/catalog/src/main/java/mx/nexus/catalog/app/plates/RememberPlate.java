package mx.nexus.catalog.app.plates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import mx.nexus.catalog.app.VehicleChoices;
import mx.nexus.catalog.plates.Plate;
import mx.nexus.catalog.plates.PlateStates;
import mx.nexus.catalog.plates.PlateUnknown;
import mx.nexus.catalog.plates.PlateVehicle.CatalogNames;
import mx.nexus.catalog.plates.VehicleNote;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.InvalidInput;

/** Keeps which vehicle bears a plate, and forgets it when its owner asks for that (LFPDPPP). */
@ApplicationScoped
@UnitOfWork
public class RememberPlate {

  private static final PlateStates STATES = PlateStates.load();

  private final CustomerVehicles vehicles;
  private final Function<UUID, CatalogNames> catalogue;
  private final AuditLog audit;

  @SuppressWarnings("NullAway")
  protected RememberPlate() {
    this(null, (Function<UUID, CatalogNames>) null, null);
  }

  @Inject
  public RememberPlate(CustomerVehicles vehicles, VehicleChoices choices, AuditLog audit) {
    this(vehicles, id -> choices.required(id).names(), audit);
  }

  RememberPlate(CustomerVehicles vehicles, Function<UUID, CatalogNames> catalogue, AuditLog audit) {
    this.vehicles = vehicles;
    this.catalogue = catalogue;
    this.audit = audit;
  }

  /**
   * Notes a vehicle; what was noted for the same plate before is replaced.
   *
   * @throws InvalidInput {@code catalog.vehicle-unknown} when the catalogue has no such vehicle
   */
  public void remember(VehicleNote note) {
    UUID chosen = note.vehicleId();
    VehicleNote whole = chosen == null ? note : note.of(catalogue.apply(chosen));
    UUID id = vehicles.put(whole, STATES.hint(note.plate()));
    audit.record("catalog.plate-noted", "customer-vehicle:" + id, Map.of());
  }

  /**
   * Forgets it.
   *
   * @throws PlateUnknown {@code plates.unknown}
   */
  public void forget(Plate plate) {
    if (!vehicles.remove(plate)) {
      throw new PlateUnknown();
    }
    audit.record("catalog.plate-forgotten", "customer-vehicle", Map.of());
  }

  /** Writes down that a plate was given to somebody outside, and to whom; not which. */
  public void noteAsked(String provider) {
    audit.record(
        "catalog.plate-asked",
        "plate-provider:" + provider,
        Map.of("purpose", "identify the vehicle of a customer"));
  }
}
