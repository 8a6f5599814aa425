package mx.nexus.sales;

import mx.nexus.platform.problem.NotFound;

/** The shop has no such sale. */
public final class SaleNotFound extends NotFound {

  public SaleNotFound() {
    super("sales.sale-unknown");
  }
}
