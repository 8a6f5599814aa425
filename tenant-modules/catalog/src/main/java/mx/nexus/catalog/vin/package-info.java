/** Vehicle identification numbers: their form, and what they say about a vehicle. */
@NullMarked
package mx.nexus.catalog.vin;

import org.jspecify.annotations.NullMarked;
