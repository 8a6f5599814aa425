/** Refusals that the shop's people and its programs understand: one code, one text per language. */
@NullMarked
package mx.nexus.platform.problem;

import org.jspecify.annotations.NullMarked;
