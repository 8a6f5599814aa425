/** Facts that others hear of after the commit. */
@NullMarked
package mx.nexus.platform.outbox;

import org.jspecify.annotations.NullMarked;
