/** Who works here and what they may do. It logs people in and out and keeps their sessions. */
@Capability(
    name = "staff",
    summary =
        "Who works here and what they may do. It logs people in and out and keeps their sessions.",
    mayUse = {"shop"})
@NullMarked
package mx.nexus.staff;

import mx.nexus.platform.capability.Capability;
import org.jspecify.annotations.NullMarked;
