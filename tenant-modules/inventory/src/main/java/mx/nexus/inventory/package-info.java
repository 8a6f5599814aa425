/**
 * The shop's own parts, their prices and where they are. Every movement of stock is in its ledger.
 *
 * <p>For set-based statements of other capabilities the migrations publish SQL functions:
 *
 * <ul>
 *   <li>{@code inventory_price_items(items uuid[])} answers code, name, brand, unit, prices, tax
 *       rate and activity of the items that exist.
 *   <li>{@code inventory_issue_stock(branch, items, quantities, allow_negative, document_kind,
 *       document, person, at)} takes positive quantities out of a branch. It locks the stock rows
 *       in item order, adds lines of one item together, moves all or nothing and writes the ledger.
 *       A row with {@code missing > 0} means that nothing moved; {@code on_hand} is what is left.
 *   <li>{@code inventory_move_stock(branch, items, quantities, allow_negative, document_kind,
 *       document, reason, person, at)} does the same for signed quantities: returns, corrections.
 * </ul>
 */
@Capability(
    name = "inventory",
    summary =
        "The shop's own parts, their prices and where they are. Every movement of stock is in its ledger.",
    mayUse = {"media", "shop"})
@NullMarked
package mx.nexus.inventory;

import mx.nexus.platform.capability.Capability;
import org.jspecify.annotations.NullMarked;
