/** The shop's own parts find their part of the catalogue later. */
@NullMarked
package mx.nexus.catalog.app.linking;

import org.jspecify.annotations.NullMarked;
