package mx.nexus.customers.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import mx.nexus.customers.CustomerNotFound;
import mx.nexus.customers.PriceLevel;
import mx.nexus.customers.app.CustomerSearch;
import mx.nexus.customers.app.CustomerView;
import mx.nexus.customers.app.MaintainCustomers;
import mx.nexus.customers.domain.CustomerFacts;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.web.Messages;
import org.jspecify.annotations.Nullable;

/** State of the page {@code /customers/customer}: somebody new, or one customer. */
@Named("customerBean")
@ViewScoped
public class CustomerBean implements Serializable {

  @Inject CustomerSearch search;
  @Inject MaintainCustomers maintain;

  private @Nullable String id;
  private @Nullable UUID customerId;
  private String customerName = "";
  private String phone = "";
  private String email = "";
  private String taxId = "";
  private String priceLevel = PriceLevel.PUBLIC.code();
  private BigDecimal creditLimit = BigDecimal.ZERO;
  private int creditDays;
  private long version;

  /** Reads the customer that the address names; without one it is somebody new. */
  public void load() {
    String asked = id;
    if (asked != null && !asked.isEmpty() && customerId == null) {
      show(search.one(uuid(asked)));
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new CustomerNotFound();
    }
  }

  private void show(CustomerView customer) {
    customerId = customer.id();
    customerName = customer.name();
    phone = customer.phone();
    email = customer.email();
    taxId = customer.taxId();
    priceLevel = customer.priceLevel().code();
    creditLimit = customer.creditLimit().amount();
    creditDays = customer.creditDays();
    version = customer.version();
  }

  /** Saves and goes back to the list. */
  public String save() {
    CustomerFacts facts =
        new CustomerFacts(
            customerName,
            phone,
            email,
            taxId,
            PriceLevel.of(priceLevel),
            Money.mxn(creditLimit),
            creditDays);
    UUID known = customerId;
    if (known == null) {
      maintain.add(facts);
      Messages.doneThenRedirect("customers.added");
    } else {
      maintain.change(known, facts, version);
      Messages.doneThenRedirect("customers.saved");
    }
    return "/customers/customers?faces-redirect=true";
  }

  public List<PriceLevel> getPriceLevels() {
    return List.of(PriceLevel.values());
  }

  public boolean isStored() {
    return customerId != null;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }

  public String getCustomerName() {
    return customerName;
  }

  public void setCustomerName(String customerName) {
    this.customerName = customerName;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getTaxId() {
    return taxId;
  }

  public void setTaxId(String taxId) {
    this.taxId = taxId;
  }

  public String getPriceLevel() {
    return priceLevel;
  }

  public void setPriceLevel(String priceLevel) {
    this.priceLevel = priceLevel;
  }

  public BigDecimal getCreditLimit() {
    return creditLimit;
  }

  public void setCreditLimit(@Nullable BigDecimal creditLimit) {
    this.creditLimit = creditLimit == null ? BigDecimal.ZERO : creditLimit;
  }

  public Integer getCreditDays() {
    return creditDays;
  }

  public void setCreditDays(@Nullable Integer creditDays) {
    this.creditDays = creditDays == null ? 0 : creditDays;
  }
}
