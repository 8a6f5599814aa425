/** Takes lists of parts over from spreadsheets: upload, preview, apply. */
@NullMarked
package mx.nexus.inventory.app.imports;

import org.jspecify.annotations.NullMarked;
