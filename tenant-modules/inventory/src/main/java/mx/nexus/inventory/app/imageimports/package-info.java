/** Many pictures at once, from a ZIP or a list of addresses: received, then done one by one. */
@NullMarked
package mx.nexus.inventory.app.imageimports;

import org.jspecify.annotations.NullMarked;
