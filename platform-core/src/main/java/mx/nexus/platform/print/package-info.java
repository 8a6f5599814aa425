/** What capabilities need to print: the house's fonts. */
@NullMarked
package mx.nexus.platform.print;

import org.jspecify.annotations.NullMarked;
