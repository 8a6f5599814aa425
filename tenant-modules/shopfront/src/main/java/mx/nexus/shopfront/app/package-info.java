/** What visitors and owners do with the public catalogue. */
@NullMarked
package mx.nexus.shopfront.app;

import org.jspecify.annotations.NullMarked;
