package mx.nexus.catalog;

import java.util.OptionalInt;
import java.util.UUID;

/**
 * The UUIDs by which the shared catalogue's rows appear outside. Inside they are small integers:
 * fifteen million rows of fitment hold two of them each. A UUID of version 8 (RFC 9562: custom)
 * carries the kind and the number, so no table translates, and none of them can be taken for the id
 * of a shop's own item, which is of version 7.
 */
public enum CatalogIds {
  PART(1),
  VEHICLE(2);

  private static final long NEXUS_CATALOGUE = 0x6e78_0000_0000_8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final int KIND_AT = 32;

  private final long most;

  CatalogIds(int kind) {
    this.most = NEXUS_CATALOGUE | ((long) kind << KIND_AT);
  }

  /** The UUID of a row. */
  public UUID of(int id) {
    return new UUID(most, VARIANT | id);
  }

  /** The row that a UUID names; empty when it names none of this kind. */
  public OptionalInt find(UUID uuid) {
    long number = uuid.getLeastSignificantBits() & ~VARIANT;
    boolean ours =
        uuid.getMostSignificantBits() == most
            && (uuid.getLeastSignificantBits() & VARIANT) != 0
            && number <= Integer.MAX_VALUE;
    return ours ? OptionalInt.of((int) number) : OptionalInt.empty();
  }
}
