package mx.nexus.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.UUID;
import mx.nexus.customers.Customer;
import mx.nexus.customers.Customers;
import mx.nexus.sales.SaleNotFound;
import mx.nexus.sales.app.SaleReads;
import mx.nexus.sales.app.SaleView;
import mx.nexus.shop.Branches;
import org.jspecify.annotations.Nullable;

/** One completed sale. */
@Named
@RequestScoped
public class SaleBean {

  @Inject private SaleReads sales;
  @Inject private Branches branches;
  @Inject private Customers customers;

  private @Nullable String id;
  private @Nullable SaleView sale;

  /** Finds the sale of the address. */
  public void load() {
    try {
      sale = sales.get(UUID.fromString(Objects.requireNonNullElse(id, "")));
    } catch (IllegalArgumentException notAnId) {
      throw new SaleNotFound();
    }
  }

  public SaleView getSale() {
    return Objects.requireNonNull(sale);
  }

  /** Branch and till as people say them. */
  public String getTill() {
    return branches.required(getSale().branchId()).name()
        + " · "
        + branches.requiredTill(getSale().tillId()).name();
  }

  /** Name of the customer; empty for nobody in particular. */
  public String getCustomer() {
    UUID customer = getSale().customerId();
    return customer == null ? "" : customers.find(customer).map(Customer::name).orElse("");
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
