/** Clears away, shop by shop, what is needed for a while only. */
@NullMarked
package mx.nexus.provisioning.retention;

import org.jspecify.annotations.NullMarked;
