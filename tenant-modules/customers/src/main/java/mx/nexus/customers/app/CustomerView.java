package mx.nexus.customers.app;

import java.io.Serializable;
import java.util.UUID;
import mx.nexus.customers.PriceLevel;
import mx.nexus.customers.domain.CustomerFacts;
import mx.nexus.customers.domain.StoredCustomer;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.persistence.Row;
import mx.nexus.platform.rest.Example;

/** A customer on the wire and on the screen; what nobody entered is empty. */
public record CustomerView(
    UUID id,
    @Example("Taller Hermanos Peña") String name,
    @Example("81 1234 5678") String phone,
    @Example("taller@pena.mx") String email,
    @Example("EKU9003173C9") String taxId,
    @Example("workshop") PriceLevel priceLevel,
    @Example("5000.00") Money creditLimit,
    @Example("15") int creditDays,
    @Example("1") long version)
    implements Serializable {

  static CustomerView of(StoredCustomer customer) {
    CustomerFacts facts = customer.facts();
    return new CustomerView(
        customer.id(),
        facts.name(),
        facts.phone(),
        facts.email(),
        facts.taxId(),
        facts.priceLevel(),
        facts.creditLimit(),
        facts.creditDays(),
        customer.version());
  }

  static CustomerView of(Row row) {
    return new CustomerView(
        row.uuid("id"),
        row.text("name"),
        row.findText("phone").orElse(""),
        row.findText("email").orElse(""),
        row.findText("tax_id").orElse(""),
        PriceLevel.valueOf(row.text("price_level")),
        row.money("credit_limit"),
        row.integer("credit_days"),
        row.longValue("version"));
  }

  /** What is true of the customer. */
  public CustomerFacts facts() {
    return new CustomerFacts(name, phone, email, taxId, priceLevel, creditLimit, creditDays);
  }
}
