package mx.nexus.catalog.app.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the shop has seen of parts on one vehicle, read once for a whole list. */
public final class SeenOnVehicle {

  private final FitmentNotes notes;
  private final UUID vehicleId;
  private Map<UUID, Fitted> seen = Map.of();

  public SeenOnVehicle(FitmentNotes notes, UUID vehicleId) {
    this.notes = notes;
    this.vehicleId = vehicleId;
  }

  /** Reads what was seen of these, which takes the place of what was read before. */
  public void look(Collection<UUID> parts) {
    seen = parts.isEmpty() ? Map.of() : notes.on(vehicleId, parts);
  }

  /** What was seen of a part under all its ids; null when nothing was, or nobody looked. */
  public @Nullable Fitted of(List<@Nullable UUID> ids) {
    return ids.stream()
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> Optional.ofNullable(seen.get(id)).stream())
        .reduce(Fitted::plus)
        .orElse(null);
  }
}
