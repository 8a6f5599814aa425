package mx.nexus.inventory.app;

import java.util.UUID;
import mx.nexus.platform.money.Quantity;

/** A signed quantity of one part. */
public record StockMove(UUID itemId, Quantity quantity) {}
