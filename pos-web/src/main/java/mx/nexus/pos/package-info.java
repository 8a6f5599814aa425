/** The shell around the capabilities: what the shop's staff and partners open. */
@NullMarked
package mx.nexus.pos;

import org.jspecify.annotations.NullMarked;
