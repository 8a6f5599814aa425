/** Finding parts in the shared catalogue: what was meant, and two engines that look for it. */
@NullMarked
package mx.nexus.catalog.search;

import org.jspecify.annotations.NullMarked;
