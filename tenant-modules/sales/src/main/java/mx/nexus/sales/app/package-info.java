/** What can be done at the counter. */
@NullMarked
package mx.nexus.sales.app;

import org.jspecify.annotations.NullMarked;
