package mx.nexus.inventory.app;

import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.security.Caller;

/** Whose eyes may see what parts cost, and so whose hand may change it. */
public final class Costs {

  private Costs() {}

  /** Whether the caller may; what the house does by itself may, too. */
  public static boolean areOpen() {
    return Caller.can("inventory.cost") || Caller.find().isEmpty();
  }

  /**
   * Refuses whoever may not.
   *
   * @throws Forbidden {@code inventory.cost-forbidden}
   */
  public static void requireOpen() {
    if (!areOpen()) {
      throw new Forbidden("inventory.cost-forbidden");
    }
  }
}
