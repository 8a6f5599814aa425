/** Reads lists of parts as shops keep them: Excel and CSV, with headings of their own. */
@NullMarked
package mx.nexus.inventory.domain.spreadsheet;

import org.jspecify.annotations.NullMarked;
