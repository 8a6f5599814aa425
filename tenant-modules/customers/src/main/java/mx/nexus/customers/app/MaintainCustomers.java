package mx.nexus.customers.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import mx.nexus.customers.CustomerNotFound;
import mx.nexus.customers.domain.CustomerFacts;
import mx.nexus.customers.domain.StoredCustomer;
import mx.nexus.platform.audit.AuditLog;
import mx.nexus.platform.persistence.UnitOfWork;
import mx.nexus.platform.problem.Forbidden;
import mx.nexus.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Adds and changes customers. Credit is money, so granting it takes a permission and is noted. */
@ApplicationScoped
@UnitOfWork
public class MaintainCustomers {

  private static final String CREDIT = "customers.credit";

  private final EntityManager em;
  private final AuditLog audit;

  @SuppressWarnings("NullAway")
  protected MaintainCustomers() {
    this(null, null);
  }

  @Inject
  public MaintainCustomers(EntityManager em, AuditLog audit) {
    this.em = em;
    this.audit = audit;
  }

  /** Somebody new. */
  public CustomerView add(CustomerFacts facts) {
    StoredCustomer customer = new StoredCustomer(facts);
    if (facts.grantsCredit()) {
      grantCredit(customer.id(), facts);
    }
    em.persist(customer);
    em.flush();
    return CustomerView.of(customer);
  }

  /**
   * Other facts about a customer.
   *
   * @param seen version that the caller had before its eyes; null when it does not care
   */
  public CustomerView change(UUID id, CustomerFacts facts, @Nullable Long seen) {
    return change(id, whatever -> facts, seen);
  }

  /**
   * Other facts about a customer, made of those that are true in this transaction.
   *
   * @param seen version that the caller had before its eyes; null when it does not care
   */
  public CustomerView change(UUID id, UnaryOperator<CustomerFacts> change, @Nullable Long seen) {
    StoredCustomer customer =
        Optional.ofNullable(em.find(StoredCustomer.class, id)).orElseThrow(CustomerNotFound::new);
    customer.requireVersion(seen);
    CustomerFacts facts = change.apply(customer.facts());
    if (facts.grantsOtherCreditThan(customer.facts())) {
      grantCredit(id, facts);
    }
    customer.change(facts);
    em.flush();
    return CustomerView.of(customer);
  }

  private void grantCredit(UUID id, CustomerFacts facts) {
    if (!Caller.can(CREDIT)) {
      throw new Forbidden("customers.credit-forbidden");
    }
    audit.record(
        "customers.credit-changed",
        "customer:" + id,
        Map.of("limit", facts.creditLimit().toString(), "days", facts.creditDays()));
  }
}
