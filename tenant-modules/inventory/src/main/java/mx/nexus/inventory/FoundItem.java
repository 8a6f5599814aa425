package mx.nexus.inventory;

import java.util.UUID;
import mx.nexus.platform.money.Money;
import mx.nexus.platform.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A part that a look-up found.
 *
 * @param oemNumber empty when nobody entered it
 * @param onHandHere in the branch that asked
 * @param onHandElsewhere in all other branches together
 * @param exact whether the code that was asked for names this part
 * @param catalogPartId the part of the shared catalogue that it is; null when nobody said so
 */
public record FoundItem(
    UUID id,
    String sku,
    String name,
    String brand,
    String oemNumber,
    Money unitPrice,
    @Nullable Money retailPrice,
    Quantity onHandHere,
    Quantity onHandElsewhere,
    boolean exact,
    @Nullable UUID catalogPartId) {}
