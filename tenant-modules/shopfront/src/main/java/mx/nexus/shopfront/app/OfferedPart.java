package mx.nexus.shopfront.app;

import java.util.UUID;
import mx.nexus.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part as visitors see it in a list.
 *
 * @param id the shop's part when it has it, else the catalogue's
 * @param brand empty when nobody entered it
 * @param price what it costs, tax included; null when the shop does not say or does not have it
 * @param fits whether it fits the vehicle that was chosen or named; null when nobody knows
 */
public record OfferedPart(
    UUID id,
    String number,
    String brand,
    String name,
    Availability availability,
    @Nullable Money price,
    @Nullable Boolean fits) {

  /** Whether a visitor can have it. */
  public enum Availability {
    /** A branch that counts has one. */
    IN_STOCK,
    /** It is the shop's, but none is left. */
    SOLD_OUT,
    /** Only the catalogue has it. */
    ASK
  }

  /** Whether it is in stock. */
  public boolean isInStock() {
    return availability == Availability.IN_STOCK;
  }

  /** Name, brand and number in one line. */
  public String title() {
    return String.join(" ", name, brand, number).replaceAll(" {2,}", " ").strip();
  }
}
