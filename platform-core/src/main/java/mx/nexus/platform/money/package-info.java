/** Amounts and quantities; the only place that rounds. */
@NullMarked
package mx.nexus.platform.money;

import org.jspecify.annotations.NullMarked;
