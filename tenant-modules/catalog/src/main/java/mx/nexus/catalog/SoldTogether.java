package mx.nexus.catalog;

import java.util.List;
import java.util.UUID;

/**
 * Knows which parts of the shop stood on the same tickets. Implemented by the capability that keeps
 * the tickets, since the catalogue may not look into them.
 */
public interface SoldTogether {

  /**
   * What was sold together with a part most often, the most frequent first.
   *
   * @param itemId the shop's part
   * @param most at most so many
   */
  List<Companion> with(UUID itemId, int most);

  /**
   * A part that stood beside it.
   *
   * @param tickets how many of the recent tickets had both
   */
  record Companion(UUID itemId, int tickets) {}
}
