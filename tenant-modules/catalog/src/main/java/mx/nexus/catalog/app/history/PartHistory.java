package mx.nexus.catalog.app.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.nexus.catalog.SoldTogether;
import mx.nexus.catalog.SoldTogether.Companion;
import mx.nexus.catalog.app.VehicleChoices;
import mx.nexus.catalog.app.VehicleChoices.VehicleView;
import mx.nexus.catalog.app.history.FitmentNotes.Counted;
import mx.nexus.catalog.app.history.FitmentNotes.Reason;
import mx.nexus.inventory.SellingItem;
import mx.nexus.inventory.SellingItems;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.NotFound;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/** What this shop has seen of a part. */
@ApplicationScoped
public class PartHistory {

  private static final int MOST_COMPANIONS = 6;

  private final KnownParts parts;
  private final FitmentNotes notes;
  private final VehicleChoices vehicles;
  private final SellingItems items;
  private final Instance<SoldTogether> tickets;

  @SuppressWarnings("NullAway")
  protected PartHistory() {
    this(null, null, null, null, null);
  }

  @Inject
  public PartHistory(
      KnownParts parts,
      FitmentNotes notes,
      VehicleChoices vehicles,
      SellingItems items,
      @Any Instance<SoldTogether> tickets) {
    this.parts = parts;
    this.notes = notes;
    this.vehicles = vehicles;
    this.items = items;
    this.tickets = tickets;
  }

  /**
   * What was seen.
   *
   * @param vehicles on which vehicles, the most frequent first
   * @param notes what was said when it did or did not fit, the newest first
   * @param soldTogether parts of the shop that stood on the same tickets, the most frequent first
   */
  public record PartHistoryView(
      List<OnVehicle> vehicles, List<Note> notes, List<Together> soldTogether) {

    public PartHistoryView {
      vehicles = List.copyOf(vehicles);
      notes = List.copyOf(notes);
      soldTogether = List.copyOf(soldTogether);
    }
  }

  /** A vehicle that the part was sold or tried for. */
  public record OnVehicle(
      UUID vehicleId,
      @Example("Nissan Tsuru 2008 1.6 L L4 gasolina") String vehicle,
      @Example("7") int sold,
      @Example("1") int fitted,
      @Example("1") int unfitted) {}

  /** What somebody said. */
  public record Note(
      UUID vehicleId,
      @Example("Nissan Tsuru 2008 1.6 L L4 gasolina") String vehicle,
      boolean fitted,
      @Example("El balero es más chico") String note,
      Instant notedAt) {}

  /**
   * A part that goes along.
   *
   * @param tickets how many of the recent tickets had both
   */
  public record Together(
      UUID itemId,
      @Example("LF-DOT4") String sku,
      @Example("Líquido de frenos DOT 4") String name,
      @Example("Bosch") String brand,
      @Example("129.00") Money price,
      @Example("4") Quantity inBranch,
      @Example("2") Quantity elsewhere,
      @Example("9") int tickets) {}

  /**
   * The history of a part of the catalogue or of the shop.
   *
   * @throws NotFound {@code catalog.part-unknown}
   */
  public PartHistoryView of(UUID partId, @Nullable UUID branchId) {
    List<UUID> ids = parts.idsOf(partId);
    List<Counted> counted = notes.byVehicle(ids);
    List<Reason> reasons = notes.reasons(ids);
    Map<UUID, VehicleView> named =
        vehicles.named(
            Stream.concat(
                    counted.stream().map(Counted::id), reasons.stream().map(Reason::vehicleId))
                .distinct()
                .toList());
    return new PartHistoryView(
        counted.stream()
            .filter(each -> named.containsKey(each.id()))
            .map(each -> onVehicle(each, label(named, each.id())))
            .toList(),
        reasons.stream()
            .filter(each -> named.containsKey(each.vehicleId()))
            .map(
                each ->
                    new Note(
                        each.vehicleId(),
                        label(named, each.vehicleId()),
                        each.fitted(),
                        each.note(),
                        each.notedAt()))
            .toList(),
        parts.own(partId).map(own -> together(own, branchId)).orElse(List.of()));
  }

  private static OnVehicle onVehicle(Counted counted, String label) {
    Fitted seen = counted.fitted();
    return new OnVehicle(counted.id(), label, seen.sold(), seen.fitted(), seen.unfitted());
  }

  private static String label(Map<UUID, VehicleView> named, UUID id) {
    return Optional.ofNullable(named.get(id)).map(VehicleView::label).orElse("");
  }

  /** Parts that are not sold any more are left out. */
  private List<Together> together(UUID own, @Nullable UUID branchId) {
    List<Companion> companions =
        tickets.stream().flatMap(known -> known.with(own, MOST_COMPANIONS).stream()).toList();
    Map<UUID, SellingItem> sold =
        items.of(companions.stream().map(Companion::itemId).toList(), branchId);
    return companions.stream()
        .flatMap(
            each ->
                Optional.ofNullable(sold.get(each.itemId())).stream()
                    .map(item -> together(item, each.tickets())))
        .toList();
  }

  private static Together together(SellingItem item, int tickets) {
    return new Together(
        item.id(),
        item.sku(),
        item.name(),
        item.brand(),
        item.unitPrice(),
        item.onHandHere(),
        item.onHandElsewhere(),
        tickets);
  }
}
