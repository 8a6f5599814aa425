/** How fast it is, measured from outside; {@code nexus bench}. */
@NullMarked
package mx.nexus.bench;

import org.jspecify.annotations.NullMarked;
