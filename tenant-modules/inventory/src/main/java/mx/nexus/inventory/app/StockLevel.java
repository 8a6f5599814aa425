package mx.nexus.inventory.app;

import java.io.Serializable;
import java.util.UUID;
import mx.nexus.platform.money.Quantity;
import mx.nexus.platform.rest.Example;

/** How much of a part one branch has. */
public record StockLevel(
    UUID branchId,
    @Example("MTZ") String code,
    @Example("Matriz") String name,
    @Example("4") Quantity onHand,
    @Example("0") Quantity reserved,
    @Example("4") Quantity available)
    implements Serializable {}
