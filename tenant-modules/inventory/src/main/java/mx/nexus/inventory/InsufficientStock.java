package mx.nexus.inventory;

import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.problem.RuleRefused;

/** A branch has less of a part than is wanted, and may not go below zero. */
public final class InsufficientStock extends RuleRefused {

  /**
   * @param item name of the part
   * @param left what the branch still has
   * @param branch name of the branch
   */
  public InsufficientStock(String item, Quantity left, String branch) {
    super("inventory.insufficient-stock", item, left, branch);
  }
}
