/** A command that arrives twice happens once. */
@NullMarked
package mx.nexus.platform.idempotency;

import org.jspecify.annotations.NullMarked;
