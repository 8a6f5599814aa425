/** What files and lists of pictures say of the parts they show. */
@NullMarked
package mx.nexus.inventory.domain.imagelist;

import org.jspecify.annotations.NullMarked;
