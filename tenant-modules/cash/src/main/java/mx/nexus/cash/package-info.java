/** The money in each till, from opening float to close. Every peso in or out is in its ledger. */
@Capability(
    name = "cash",
    summary =
        "The money in each till, from opening float to close. Every peso in or out is in its ledger.",
    mayUse = {"shop"})
@NullMarked
package mx.nexus.cash;

import mx.nexus.platform.capability.Capability;
import org.jspecify.annotations.NullMarked;
