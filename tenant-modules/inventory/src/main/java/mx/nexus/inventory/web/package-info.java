/** The pages about parts and stock. */
@NullMarked
package mx.nexus.inventory.web;

import org.jspecify.annotations.NullMarked;
