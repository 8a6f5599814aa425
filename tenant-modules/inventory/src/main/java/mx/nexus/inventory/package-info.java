/**
 * The shop's own parts, their prices and where they are. Every movement of stock is in its ledger.
 */
@Capability(
    name = "inventory",
    summary =
        "The shop's own parts, their prices and where they are. Every movement of stock is in its ledger.",
    mayUse = {"shop"})
@NullMarked
package mx.nexus.inventory;

import mx.nexus.platform.capability.Capability;
import org.jspecify.annotations.NullMarked;
