/** Brings files into the shared catalogue and writes them from it. */
@NullMarked
package mx.nexus.catalog.exchange;

import org.jspecify.annotations.NullMarked;
