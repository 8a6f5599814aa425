package mx.nexus.catalog.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part with all that hangs on it, as the tables hold it.
 *
 * @param price in cents
 * @param supersededBy the part that replaced it; 0 for an active one
 * @param group of those that take each other's place; 0 when there is none beside it
 * @param fitment null for a universal part
 */
record Part(
    int id,
    Brand brand,
    PartType type,
    Position position,
    String number,
    String name,
    int popularity,
    long price,
    int supersededBy,
    int group,
    List<PartNumber> numbers,
    List<AttributeKind.Value> attributes,
    List<Component> components,
    @Nullable Fitment fitment) {

  /** Another number of it. */
  record PartNumber(Kind kind, String text) {}

  /** In the words of the column part_number.kind. */
  enum Kind {
    OEM,
    AFTERMARKET,
    SUPERSEDED,
    BARCODE
  }

  /** Something in the box. */
  record Component(int part, int quantity) {}
}
