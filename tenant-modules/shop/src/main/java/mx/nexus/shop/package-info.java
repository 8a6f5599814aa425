/**
 * The facts of the shop itself: fiscal profile, branches, tills. Every sale and every stock row
 * stands on them.
 */
@Capability(
    name = "shop",
    summary =
        "The facts of the shop itself: fiscal profile, branches, tills. Every sale and every stock row stands on them.")
@NullMarked
package mx.nexus.shop;

import mx.nexus.platform.capability.Capability;
import org.jspecify.annotations.NullMarked;
