package mx.nexus.catalog;

import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A part that was found.
 *
 * @param partId id of the shop's item
 * @param number the shop's own code
 * @param oemNumber the maker's number; empty when nobody entered it
 * @param price what the customer pays, tax included
 * @param retailPrice list price, for showing what the customer saves
 * @param inBranch on hand in the branch that asked
 * @param elsewhere on hand in all other branches
 * @param exact whether the typed code names exactly this part
 * @param catalogPartId the part of the shared catalogue that it is; null when nobody said so
 */
public record PartHit(
    UUID partId,
    String number,
    String oemNumber,
    String brand,
    String name,
    Money price,
    @Nullable Money retailPrice,
    Quantity inBranch,
    Quantity elsewhere,
    boolean exact,
    @Nullable UUID catalogPartId) {

  /** On hand in the whole shop. */
  public Quantity inStock() {
    return inBranch.plus(elsewhere);
  }
}
