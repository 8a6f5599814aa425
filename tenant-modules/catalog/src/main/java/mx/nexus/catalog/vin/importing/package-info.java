/** Brings NHTSA's data into the shared catalogue. */
@NullMarked
package mx.nexus.catalog.vin.importing;

import org.jspecify.annotations.NullMarked;
