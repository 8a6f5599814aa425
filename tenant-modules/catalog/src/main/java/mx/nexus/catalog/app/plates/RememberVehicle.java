package mx.nexus.catalog.app.plates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.nexus.catalog.app.VehicleChoices;
import mx.nexus.catalog.app.VehicleChoices.VehicleView;
import mx.nexus.catalog.plates.LastVehicle;
import mx.nexus.catalog.plates.Plate;
import mx.nexus.catalog.plates.PlateStates;
import mx.nexus.customers.Customers;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which vehicles a customer comes with, so that the next time they are one key away, and
 * forgets them when the customer asks for that (LFPDPPP).
 */
@ApplicationScoped
@UnitOfWork
public class RememberVehicle {

  private static final int MOST_SHOWN = 9;
  private static final PlateStates STATES = PlateStates.load();

  private final CustomerVehicles vehicles;
  private final VehicleChoices choices;
  private final Customers customers;
  private final AuditLog audit;

  @SuppressWarnings("NullAway")
  protected RememberVehicle() {
    this(null, null, null, null);
  }

  @Inject
  public RememberVehicle(
      CustomerVehicles vehicles, VehicleChoices choices, Customers customers, AuditLog audit) {
    this.vehicles = vehicles;
    this.choices = choices;
    this.customers = customers;
    this.audit = audit;
  }

  /**
   * The last vehicles of a customer, the last one first.
   *
   * @throws mx.nexus.customers.CustomerNotFound when the shop has no such customer
   */
  @UnitOfWork(readOnly = true)
  public List<LastVehicle> of(UUID customer) {
    return vehicles.ofCustomer(customers.required(customer).id(), MOST_SHOWN);
  }

  /**
   * Notes a vehicle of the catalogue; noting it again makes it the last one.
   *
   * @param plate that it came with; null when nobody looked
   * @throws mx.nexus.customers.CustomerNotFound when the shop has no such customer
   * @throws InvalidInput {@code catalog.vehicle-unknown}
   */
  public void remember(UUID customer, UUID vehicleId, @Nullable Plate plate) {
    UUID known = customers.required(customer).id();
    VehicleView vehicle = choices.required(vehicleId);
    UUID id =
        plate == null
            ? vehicles.putOfCustomer(known, vehicle)
            : vehicles.putOfCustomer(known, vehicle, plate, STATES.hint(plate));
    audit.record("catalog.vehicle-noted", "customer-vehicle:" + id, Map.of());
  }

  /**
   * Forgets a vehicle of a customer.
   *
   * @throws NotFound {@code catalog.vehicle-unknown} when none was noted
   */
  public void forget(UUID customer, UUID vehicleId) {
    if (!vehicles.removeOfCustomer(customers.required(customer).id(), vehicleId)) {
      throw new NotFound("catalog.vehicle-unknown");
    }
    audit.record("catalog.vehicle-forgotten", "customer-vehicle", Map.of());
  }
}
