/** The rules of the house that a compiler does not check. */
@NullMarked
package mx.nexus.architecture;

import org.jspecify.annotations.NullMarked;
