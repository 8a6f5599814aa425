/** How big the shops are, measured now and then. */
@NullMarked
package mx.nexus.provisioning.measure;

import org.jspecify.annotations.NullMarked;
