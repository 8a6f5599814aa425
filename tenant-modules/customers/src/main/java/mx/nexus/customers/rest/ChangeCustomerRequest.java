package mx.nexus.customers.rest;

import jakarta.validation.constraints.Size;
import mx.nexus.customers.PriceLevel;
import mx.nexus.customers.domain.CustomerFacts;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.rest.Example;
import org.jspecify.annotations.Nullable;

/** What changes of a customer; what is left out stays. */
public record ChangeCustomerRequest(
    @Size(max = CustomerFacts.LONGEST_NAME) @Example("Taller Hermanos Peña") @Nullable String name,
    @Example("81 1234 5678") @Nullable String phone,
    @Example("taller@pena.mx") @Nullable String email,
    @Example("EKU9003173C9") @Nullable String taxId,
    @Example("wholesale") @Nullable PriceLevel priceLevel,
    @Example("8000.00") @Nullable Money creditLimit,
    @Example("30") @Nullable Integer creditDays,
    @Example("1") @Nullable Long version) {

  CustomerFacts over(CustomerFacts now) {
    return new CustomerFacts(
        or(name, now.name()),
        or(phone, now.phone()),
        or(email, now.email()),
        or(taxId, now.taxId()),
        or(priceLevel, now.priceLevel()),
        or(creditLimit, now.creditLimit()),
        or(creditDays, now.creditDays()));
  }

  private static <T> T or(@Nullable T wanted, T now) {
    return wanted == null ? now : wanted;
  }
}
