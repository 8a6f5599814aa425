package mx.nexus.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a text.
 *
 * @param parts best first
 * @param categories how the parts divide, the largest first
 * @param brands the same by brand
 */
public record GuidedSearch(List<Part> parts, List<Share> categories, List<Share> brands) {

  public GuidedSearch {
    parts = List.copyOf(parts);
    categories = List.copyOf(categories);
    brands = List.copyOf(brands);
  }

  /**
   * A part that was found.
   *
   * @param itemId the part as the shop has it; null when only the catalogue has it
   * @param catalogPartId the part as the catalogue has it; null when only the shop has it
   * @param category empty when only the shop has it
   * @param fits whether it fits the vehicle that was chosen or named; null when nobody knows
   */
  public record Part(
      @Nullable UUID itemId,
      @Nullable UUID catalogPartId,
      String number,
      String brand,
      String name,
      String category,
      @Nullable Boolean fits) {}

  /** A name and how many parts bear it. */
  public record Share(String name, long count) {}

  /**
   * What is looked for.
   *
   * @param vehicleId the vehicle that it must fit; null when none was chosen
   * @param brand the only brand wanted; null when any is
   * @param category the only category wanted; null when any is
   * @param ownOnly whether parts that the shop does not have are left out
   * @param limit most parts wanted, up to {@link PartQuery#MOST}
   */
  public record Wish(
      String typed,
      @Nullable UUID vehicleId,
      @Nullable String brand,
      @Nullable String category,
      boolean ownOnly,
      int limit) {}
}
