package mx.nexus.catalog.vin;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A vehicle of the shared catalogue that a VIN may belong to. */
public record VehicleCandidate(
    UUID vehicleId,
    String make,
    String model,
    int year,
    String engine,
    @Nullable BigDecimal litres,
    @Nullable Integer cylinders,
    String body) {

  /** Whether nothing that is known of the engine speaks against it. */
  boolean agreesWith(EngineFacts facts) {
    BigDecimal wanted = facts.roundedLitres();
    boolean litresAgree = wanted == null || litres == null || litres.compareTo(wanted) == 0;
    boolean cylindersAgree =
        facts.cylinders() == null || cylinders == null || cylinders.equals(facts.cylinders());
    return litresAgree && cylindersAgree;
  }
}
