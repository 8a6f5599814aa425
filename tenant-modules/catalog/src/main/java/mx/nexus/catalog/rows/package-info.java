/** Rows on their way into a table of PostgreSQL by COPY. */
@NullMarked
package mx.nexus.catalog.rows;

import org.jspecify.annotations.NullMarked;
