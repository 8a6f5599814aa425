package mx.nexus.customers;

import mx.nexus.platform.problem.NotFound;

/** The shop has no such customer. */
public final class CustomerNotFound extends NotFound {

  public CustomerNotFound() {
    super("customers.customer-unknown");
  }
}
