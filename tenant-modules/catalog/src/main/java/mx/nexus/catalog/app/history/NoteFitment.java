package mx.nexus.catalog.app.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import mx.nexus.catalog.app.VehicleChoices;
import mx.nexus.catalog.app.history.FitmentNotes.Observation;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.InvalidInput;
import mx.nexus.platform.problem.Issues;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.security.Caller;

/** A person says whether a part fitted a vehicle: most often that it came back. */
@ApplicationScoped
public class NoteFitment {

  /** Most characters of a note. */
  public static final int LONGEST_NOTE = 200;

  private final KnownParts parts;
  private final VehicleChoices vehicles;
  private final FitmentNotes notes;
  private final Clock clock;

  @SuppressWarnings("NullAway")
  protected NoteFitment() {
    this(null, null, null, null);
  }

  @Inject
  public NoteFitment(KnownParts parts, VehicleChoices vehicles, FitmentNotes notes, Clock clock) {
    this.parts = parts;
    this.vehicles = vehicles;
    this.notes = notes;
    this.clock = clock;
  }

  /**
   * Notes it, once for a source.
   *
   * @param sourceId the command's key
   * @param partId a part of the catalogue or of the shop
   * @return what is known of the part on that vehicle now
   * @throws NotFound {@code catalog.part-unknown}
   * @throws InvalidInput when the vehicle is none of the catalogue, or the note too long
   */
  @UnitOfWork
  public Fitted note(UUID sourceId, UUID partId, UUID vehicleId, boolean fitted, String note) {
    List<UUID> ids = parts.idsOf(partId);
    new Issues()
        .when(vehicles.named(List.of(vehicleId)).isEmpty(), "vehicleId", "catalog.vehicle-unknown")
        .optional("note", note, LONGEST_NOTE)
        .refuse();
    notes.add(
        new Observation(
            sourceId,
            vehicleId,
            fitted ? FitmentKind.FITTED : FitmentKind.UNFITTED,
            note.strip(),
            clock.instant(),
            Caller.required().id()),
        List.of(ids.get(0)));
    return notes.on(vehicleId, ids).values().stream()
        .reduce(Fitted::plus)
        .orElseThrow(() -> new IllegalStateException("not noted"));
  }
}
