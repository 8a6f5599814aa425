package mx.nexus.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param typed as typed or scanned, with or without a quantity in front
 * @param branchId the branch that asks; null when none does
 * @param brand the only brand wanted, in any case; null when any is
 * @param limit most parts wanted, up to {@link #MOST}
 */
public record PartQuery(String typed, @Nullable UUID branchId, @Nullable String brand, int limit) {

  /** What fits the counter's list. */
  public static final int USUAL = 20;

  /** Most parts that are looked through, however many pages somebody turns. */
  public static final int MOST = 600;

  public PartQuery {
    brand = brand == null || brand.isBlank() ? null : brand.strip();
    limit = Math.max(1, Math.min(limit, MOST));
  }

  /** The counter's usual question. */
  public static PartQuery atCounter(String typed, @Nullable UUID branchId) {
    return new PartQuery(typed, branchId, null, USUAL);
  }
}
