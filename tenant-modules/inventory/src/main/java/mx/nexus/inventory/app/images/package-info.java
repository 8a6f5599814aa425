/** Pictures of parts: one by one, and many at once from a ZIP or a list of addresses. */
@NullMarked
package mx.nexus.inventory.app.images;

import org.jspecify.annotations.NullMarked;
