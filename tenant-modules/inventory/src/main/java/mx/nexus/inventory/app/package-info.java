/** What can be done with parts and stock. */
@NullMarked
package mx.nexus.inventory.app;

import org.jspecify.annotations.NullMarked;
