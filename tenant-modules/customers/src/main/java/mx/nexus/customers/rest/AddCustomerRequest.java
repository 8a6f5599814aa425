package mx.nexus.customers.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import mx.nexus.customers.PriceLevel;
import mx.nexus.customers.domain.CustomerFacts;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/** A customer to add; only the name is needed. */
public record AddCustomerRequest(
    @NotBlank @Size(max = CustomerFacts.LONGEST_NAME) @Example("Taller Hermanos Peña") String name,
    @Example("81 1234 5678") @Nullable String phone,
    @Example("taller@pena.mx") @Nullable String email,
    @Example("EKU9003173C9") @Nullable String taxId,
    @Example("workshop") @Nullable PriceLevel priceLevel,
    @Example("5000.00") @Nullable Money creditLimit,
    @Example("15") @Nullable Integer creditDays) {

  CustomerFacts facts() {
    return new CustomerFacts(
        name,
        phone == null ? "" : phone,
        email == null ? "" : email,
        taxId == null ? "" : taxId,
        priceLevel == null ? PriceLevel.PUBLIC : priceLevel,
        creditLimit == null ? Money.ZERO : creditLimit,
        creditDays == null ? 0 : creditDays);
  }
}
