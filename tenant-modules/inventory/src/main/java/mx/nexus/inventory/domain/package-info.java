/** What a part is and what may be said of it. */
@NullMarked
package mx.nexus.inventory.domain;

import org.jspecify.annotations.NullMarked;
