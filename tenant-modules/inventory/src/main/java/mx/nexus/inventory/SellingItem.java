package mx.nexus.inventory;

import java.math.BigDecimal;
import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A part as it stands on an open ticket, at today's price.
 *
 * @param brand empty when nobody entered it
 * @param onHandHere in the branch that sells
 */
public record SellingItem(
    UUID id,
    String sku,
    String name,
    String brand,
    Money unitPrice,
    @Nullable Money retailPrice,
    BigDecimal taxRate,
    Quantity onHandHere,
    Quantity onHandElsewhere) {}
