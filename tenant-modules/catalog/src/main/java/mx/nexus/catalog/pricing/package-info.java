/** How a shop's price is made from list price or cost. */
@NullMarked
package mx.nexus.catalog.pricing;

import org.jspecify.annotations.NullMarked;
