/** From files of strangers to small pictures of our own. */
@NullMarked
package mx.nexus.media.image;

import org.jspecify.annotations.NullMarked;
