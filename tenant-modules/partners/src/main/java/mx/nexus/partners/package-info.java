/** The keys with which other programs use a shop's data. The owner makes and revokes them. */
@Capability(
    name = "partners",
    summary =
        "The keys with which other programs use a shop's data. The owner makes and revokes them.")
@NullMarked
package mx.nexus.partners;

import mx.nexus.platform.capability.Capability;
import org.jspecify.annotations.NullMarked;
