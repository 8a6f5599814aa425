package mx.nexus.shop;

import mx.nexus.platform.problem.NotFound;

/** The shop, or the branch that was named, has no such till. */
public final class TillNotFound extends NotFound {

  public TillNotFound() {
    super("shop.till-unknown");
  }
}
