/** Labels with a barcode, for the shelf and for the part: as PDF, as ESC/POS and as ZPL. */
@NullMarked
package mx.nexus.inventory.label;

import org.jspecify.annotations.NullMarked;
