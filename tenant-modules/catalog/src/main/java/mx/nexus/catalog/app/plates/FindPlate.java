package mx.nexus.catalog.app.plates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.nexus.catalog.app.plates.MatchVehicle.FoundByPlate;
import mx.nexus.catalog.plates.HttpPlateLookup;
import mx.nexus.catalog.plates.HttpPlateSettings;
import mx.nexus.catalog.plates.Plate;
import mx.nexus.catalog.plates.PlateLookup;
import mx.nexus.catalog.plates.PlateUnknown;
import mx.nexus.catalog.plates.PlateVehicle;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Finds the vehicle that bears a plate: first among those served here, then at the service that the
 * operator has set up; and which vehicle of the catalogue that is. No unit of work: nobody keeps a
 * connection while a service thinks.
 */
@ApplicationScoped
public class FindPlate {

  private final List<PlateLookup> lookups;
  private final RememberPlate notes;
  private final MatchVehicle match;

  @SuppressWarnings("NullAway")
  protected FindPlate() {
    this.lookups = List.of();
    this.notes = null;
    this.match = null;
  }

  @Inject
  public FindPlate(CustomerVehicles history, RememberPlate notes, MatchVehicle match, Clock clock) {
    this(
        Stream.concat(
                Stream.<PlateLookup>of(history),
                HttpPlateSettings.from(ConfigProvider.getConfig()).stream()
                    .map(s -> new HttpPlateLookup(s, clock)))
            .toList(),
        notes,
        match);
  }

  FindPlate(List<PlateLookup> lookups, RememberPlate notes, MatchVehicle match) {
    this.lookups = List.copyOf(lookups);
    this.notes = notes;
    this.match = match;
  }

  /**
   * The vehicle of the first who knows the plate.
   *
   * @param state the state that the plate hints at
   * @throws PlateUnknown {@code plates.unknown}
   */
  public FoundByPlate find(Plate plate, String state) {
    for (PlateLookup lookup : lookups) {
      if (lookup.external()) {
        notes.noteAsked(lookup.name());
      }
      Optional<PlateVehicle> found = lookup.find(plate, state);
      if (found.isPresent()) {
        return match.match(found.get());
      }
    }
    throw new PlateUnknown();
  }
}
