package mx.nexus.catalog.app.history;

import mx.nexus.platform.rest.Example;

/**
 * What this shop has seen of a part on a vehicle.
 *
 * @param sold on how many tickets it was sold for it
 * @param fitted how often somebody confirmed that it fitted
 * @param unfitted how often it came back because it did not
 * @param note what was said the last time it did not fit; empty when nothing was
 */
public record Fitted(
    @Example("7") int sold,
    @Example("1") int fitted,
    @Example("1") int unfitted,
    @Example("El balero es más chico") String note) {

  /** Whether it came back so often from there that an equal part is the better offer. */
  public boolean isKnownNotToFit() {
    return unfitted > fitted && 2 * unfitted >= sold;
  }

  /** Both together. */
  public Fitted plus(Fitted other) {
    return new Fitted(
        sold + other.sold,
        fitted + other.fitted,
        unfitted + other.unfitted,
        note.isEmpty() ? other.note : note);
  }
}
