/** Where parts are looked for. */
@NullMarked
package mx.nexus.catalog.app;

import org.jspecify.annotations.NullMarked;
