package mx.nexus.inventory;

import java.util.UUID;
import mx.nexus.platform.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part as people outside the shop may know it: no cost, no quantities.
 *
 * @param brand empty when nobody entered it
 * @param oemNumber empty when nobody entered it
 * @param unitPrice what the customer pays, tax included
 * @param inStock whether a branch that counts has one to sell
 * @param catalogPartId the part of the shared catalogue that it is; null when nobody said so
 */
public record OfferedItem(
    UUID id,
    String sku,
    String name,
    String brand,
    String oemNumber,
    Money unitPrice,
    boolean inStock,
    @Nullable UUID catalogPartId) {}
