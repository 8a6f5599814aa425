/** Brings files from the internet without being led anywhere else. */
@NullMarked
package mx.nexus.media.fetch;

import org.jspecify.annotations.NullMarked;
