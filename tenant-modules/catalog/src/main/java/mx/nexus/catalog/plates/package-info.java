/** Plates of vehicles: their form, and where it is known which vehicle bears one. */
@NullMarked
package mx.nexus.catalog.plates;

import org.jspecify.annotations.NullMarked;
