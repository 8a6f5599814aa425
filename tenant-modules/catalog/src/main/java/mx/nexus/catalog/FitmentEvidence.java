package mx.nexus.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import mx.nexus.catalog.app.history.FitmentKind;
import mx.nexus.catalog.app.history.FitmentNotes;
import mx.nexus.catalog.app.history.FitmentNotes.Observation;
import mx.nexus.inventory.ItemLinks;

/** Hears from others what became of parts on vehicles. */
@ApplicationScoped
public class FitmentEvidence {

  private final FitmentNotes notes;
  private final ItemLinks links;

  @SuppressWarnings("NullAway")
  protected FitmentEvidence() {
    this(null, null);
  }

  @Inject
  public FitmentEvidence(FitmentNotes notes, ItemLinks links) {
    this.notes = notes;
    this.links = links;
  }

  /**
   * Parts were sold for a vehicle. Telling it twice changes nothing. Runs in the caller's unit of
   * work.
   *
   * @param ticketId which sale it was
   * @param vehicleId a vehicle of the catalogue; others are passed over
   * @param items the shop's parts; those that it does not have are passed over
   */
  public void sold(UUID ticketId, UUID vehicleId, Collection<UUID> items, Instant at) {
    if (CatalogIds.VEHICLE.find(vehicleId).isPresent()) {
      notes.add(
          new Observation(ticketId, vehicleId, FitmentKind.SOLD, "", at, null),
          links.of(items).values().stream()
              .map(item -> item.catalogPartId().orElse(item.id()))
              .distinct()
              .toList());
    }
  }
}
