/**
 * Takes pictures in from anybody, makes them small and harmless, and keeps them. What a picture
 * shows and who may see it, its users know.
 */
@Capability(
    name = "media",
    summary =
        "Takes pictures in from anybody, makes them small and harmless, and keeps them. What a picture shows and who may see it, its users know.",
    mayUse = {})
@NullMarked
package mx.nexus.media;

import mx.nexus.platform.capability.Capability;
import org.jspecify.annotations.NullMarked;
