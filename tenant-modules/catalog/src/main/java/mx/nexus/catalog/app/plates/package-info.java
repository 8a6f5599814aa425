/** What the shop does with plates. */
@NullMarked
package mx.nexus.catalog.app.plates;

import org.jspecify.annotations.NullMarked;
