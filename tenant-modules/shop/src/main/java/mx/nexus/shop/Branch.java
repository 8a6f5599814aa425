package mx.nexus.shop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A branch as other capabilities see it.
 *
 * @param code short, unique in the shop: {@code MTZ}
 * @param taxRate IVA as a fraction, {@code 0.16} or {@code 0.08}
 * @param address as printed on tickets; empty when nobody entered it
 * @param allowsNegativeStock whether it may sell what the system believes is not there
 * @param tills by code
 */
public record Branch(
    UUID id,
    String code,
    String name,
    TaxZone taxZone,
    BigDecimal taxRate,
    String address,
    boolean allowsNegativeStock,
    List<Till> tills) {

  public Branch {
    tills = List.copyOf(tills);
  }

  /** A till of this branch. */
  public Optional<Till> till(UUID tillId) {
    return tills.stream().filter(till -> till.id().equals(tillId)).findFirst();
  }
}
