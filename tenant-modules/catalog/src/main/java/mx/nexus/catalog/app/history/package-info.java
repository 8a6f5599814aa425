/**
 * What this shop has seen of a part: sold for which vehicles, what did not fit, what goes along.
 */
@NullMarked
package mx.nexus.catalog.app.history;

import org.jspecify.annotations.NullMarked;
