package mx.nexus.catalog;

/**
 * Finds the parts that were meant by a typed or scanned text. A port: the shop's own parts answer
 * it, a shared catalogue can answer it as well.
 */
public interface PartSearch {

  /**
   * The best matches: parts that the code names first, then numbers that begin with it, then words.
   *
   * @throws mx.nexus.platform.problem.RuleRefused {@code catalog.quantity-out-of-range} for a
   *     quantity in front that nobody can mean
   */
  PartResults search(PartQuery query);
}
