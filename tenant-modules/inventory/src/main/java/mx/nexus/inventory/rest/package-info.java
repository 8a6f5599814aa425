/** Parts and stock over HTTP. */
@NullMarked
package mx.nexus.inventory.rest;

import org.jspecify.annotations.NullMarked;
