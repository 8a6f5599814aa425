/** The shop's price rules and what they suggest. */
@NullMarked
package mx.nexus.catalog.app.pricing;

import org.jspecify.annotations.NullMarked;
