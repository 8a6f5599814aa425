/** How capabilities add commands of their own to the command line. */
@NullMarked
package mx.nexus.platform.command;

import org.jspecify.annotations.NullMarked;
