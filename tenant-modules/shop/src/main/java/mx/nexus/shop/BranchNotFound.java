package mx.nexus.shop;

import mx.nexus.platform.problem.NotFound;

/** The shop has no such branch. */
public final class BranchNotFound extends NotFound {

  public BranchNotFound() {
    super("shop.branch-unknown");
  }
}
