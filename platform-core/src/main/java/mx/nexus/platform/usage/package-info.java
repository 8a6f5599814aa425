/** How much each shop uses the platform. */
@NullMarked
package mx.nexus.platform.usage;

import org.jspecify.annotations.NullMarked;
