/** Understands what was typed or scanned at the counter. It finds the part that was meant. */
@Capability(
    name = "catalog",
    summary =
        "Understands what was typed or scanned at the counter. It finds the part that was meant.",
    mayUse = {"customers", "inventory", "media", "shop"})
@NullMarked
package mx.nexus.catalog;

import mx.nexus.platform.capability.Capability;
import org.jspecify.annotations.NullMarked;
