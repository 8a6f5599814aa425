package mx.nexus.customers.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import mx.nexus.customers.PriceLevel;
import mx.nexus.platform.ids.Ids;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.persistence.AuditedEntity;
import org.jspecify.annotations.Nullable;

/** Somebody who buys: added at the counter with a name, completed when there is time. */
@Entity
@Table(name = "customers_customer")
public class StoredCustomer extends AuditedEntity {

  private String name;
  private @Nullable String phone;
  private @Nullable String email;

  @Column(name = "tax_id")
  private @Nullable String taxId;

  @Enumerated(EnumType.STRING)
  @Column(name = "price_level")
  private PriceLevel priceLevel;

  @Column(name = "credit_limit")
  private Money creditLimit;

  @Column(name = "credit_days")
  private int creditDays;

  @SuppressWarnings("NullAway.Init")
  protected StoredCustomer() {}

  @SuppressWarnings("NullAway.Init") // change() sets what it does not see.
  public StoredCustomer(CustomerFacts facts) {
    super(Ids.next());
    change(facts);
  }

  /** Takes over what is now true of the customer. */
  public final void change(CustomerFacts facts) {
    this.name = facts.name();
    this.phone = facts.phone();
    this.email = facts.email();
    this.taxId = facts.taxId();
    this.priceLevel = facts.priceLevel();
    this.creditLimit = facts.creditLimit();
    this.creditDays = facts.creditDays();
  }

  /** What is true of the customer now. */
  public CustomerFacts facts() {
    return new CustomerFacts(
        name, text(phone), text(email), text(taxId), priceLevel, creditLimit, creditDays);
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }
}
