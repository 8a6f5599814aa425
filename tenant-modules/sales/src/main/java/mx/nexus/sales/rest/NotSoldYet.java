package mx.nexus.sales.rest;

import java.math.BigDecimal;
import java.util.Set;
import mx.nexus.platform.problem.RuleRefused;
import org.jspecify.annotations.Nullable;

/**
 * Ways to sell that the contract names and that are not there yet. Who says of each that it is not
 * used is served; who uses one is refused, for a sale that silently differs is worse than none.
 */
final class NotSoldYet {

  private static final Set<Object> NO_CORE = Set.of(false, "none");

  private NotSoldYet() {}

  /** Books and tills are in pesos. */
  static void refuseCurrency(@Nullable String currency, @Nullable BigDecimal exchangeRate) {
    boolean pesos = currency == null || currency.strip().equalsIgnoreCase("MXN");
    boolean ofPesos = exchangeRate == null || exchangeRate.compareTo(BigDecimal.ONE) == 0;
    if (!pesos || !ofPesos) {
      throw new RuleRefused("sales.currency-not-supported");
    }
  }

  /** Everybody pays the part's price, or the one on the line. */
  static void refusePriceLevel(@Nullable String level) {
    if (level != null && !level.strip().equalsIgnoreCase("public")) {
      throw new RuleRefused("sales.price-level-not-supported");
    }
  }

  /** Neither is a deposit for the old part charged nor given back. */
  static void refuseCore(@Nullable Object core) {
    if (core != null && !NO_CORE.contains(core)) {
      throw new RuleRefused("sales.core-not-supported");
    }
  }

  /** What a seller may not do needs somebody who may, logged in. */
  static void refuseApproval(@Nullable Object approval) {
    if (approval != null) {
      throw new RuleRefused("sales.approval-not-supported");
    }
  }
}
