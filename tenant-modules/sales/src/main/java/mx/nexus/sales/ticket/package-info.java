/** The printed ticket: one layout, on paper and as PDF. */
@NullMarked
package mx.nexus.sales.ticket;

import org.jspecify.annotations.NullMarked;
