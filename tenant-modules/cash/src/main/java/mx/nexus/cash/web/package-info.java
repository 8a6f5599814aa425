/** The tills' money on pages. */
@NullMarked
package mx.nexus.cash.web;

import org.jspecify.annotations.NullMarked;
