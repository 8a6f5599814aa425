package mx.nexus.customers;

import java.util.UUID;
import mx.nexus.platform.money.Money;

/**
 * A customer as other capabilities see one; a text that nobody entered is empty.
 *
 * @param taxId RFC
 * @param creditLimit zero: pays at once
 * @param creditDays days after the sale on which credit is due
 */
public record Customer(
    UUID id,
    String name,
    String phone,
    String email,
    String taxId,
    PriceLevel priceLevel,
    Money creditLimit,
    int creditDays) {}
