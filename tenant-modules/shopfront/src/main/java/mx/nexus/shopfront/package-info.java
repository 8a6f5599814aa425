/** Shows the shop's parts to the public, if the shop wants. It lets visitors ask by WhatsApp. */
@Capability(
    name = "shopfront",
    summary =
        "Shows the shop's parts to the public, if the shop wants. It lets visitors ask by WhatsApp.",
    mayUse = {"catalog", "inventory", "media", "shop"})
@NullMarked
package mx.nexus.shopfront;

import mx.nexus.platform.capability.Capability;
import org.jspecify.annotations.NullMarked;
