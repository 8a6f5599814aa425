/**
 * The sale over the counter: ticket, payment, folio. It moves stock and money together or not at
 * all.
 */
@Capability(
    name = "sales",
    summary =
        "The sale over the counter: ticket, payment, folio. It moves stock and money together or not at all.",
    mayUse = {"shop", "inventory", "catalog", "customers", "cash"})
@NullMarked
package mx.nexus.sales;

import mx.nexus.platform.capability.Capability;
import org.jspecify.annotations.NullMarked;
