/** The commands {@code nexus catalog …}. */
@NullMarked
package mx.nexus.catalog.command;

import org.jspecify.annotations.NullMarked;
