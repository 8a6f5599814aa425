package mx.nexus.shopfront.app;

import java.util.UUID;
import mx.nexus.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part as visitors see it in a list.
 *
 * @param id the shop's part when it has it, else the catalogue's
 * @param catalogPartId the part of the catalogue that it is; null when nobody knows
 * @param brand empty when nobody entered it
 * @param price what it costs, tax included; null when the shop does not say or does not have it
 * @param fits whether it fits the vehicle that was chosen or named; null when nobody knows
 * @param picture what shows it in lists; null when nobody took one
 */
public record OfferedPart(
    UUID id,
    @Nullable UUID catalogPartId,
    String number,
    String brand,
    String name,
    Availability availability,
    @Nullable Money price,
    @Nullable Boolean fits,
    @Nullable OfferedPicture picture) {

  /** Whether a visitor can have it. */
  public enum Availability {
    /** A branch that counts has one. */
    IN_STOCK,
    /** It is the shop's, but none is left. */
    SOLD_OUT,
    /** Only the catalogue has it. */
    ASK
  }

  OfferedPart shownBy(@Nullable OfferedPicture shows) {
    return new OfferedPart(
        id, catalogPartId, number, brand, name, availability, price, fits, shows);
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
