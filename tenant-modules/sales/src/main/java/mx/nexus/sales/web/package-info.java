/** The counter and its sales on pages. */
@NullMarked
package mx.nexus.sales.web;

import org.jspecify.annotations.NullMarked;
