/** What is kept for a while only, and who clears it away. */
@NullMarked
package mx.nexus.platform.retention;

import org.jspecify.annotations.NullMarked;
