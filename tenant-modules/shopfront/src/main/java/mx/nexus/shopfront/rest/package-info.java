/** The public catalogue's settings by program. */
@NullMarked
package mx.nexus.shopfront.rest;

import org.jspecify.annotations.NullMarked;
