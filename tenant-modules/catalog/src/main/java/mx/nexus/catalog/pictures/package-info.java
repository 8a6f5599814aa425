/** Pictures of the catalogue's own. */
@NullMarked
package mx.nexus.catalog.pictures;

import org.jspecify.annotations.NullMarked;
