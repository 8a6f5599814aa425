package mx.nexus.sales.domain;

import java.math.BigDecimal;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part as the counter sells it.
 *
 * @param unitPrice tax included
 * @param taxRate the part's own rate, for the general zone
 */
public record PricedItem(
    UUID id,
    String sku,
    String name,
    String brand,
    String unit,
    Money unitPrice,
    @Nullable Money retailPrice,
    @Nullable Money cost,
    BigDecimal taxRate) {}
