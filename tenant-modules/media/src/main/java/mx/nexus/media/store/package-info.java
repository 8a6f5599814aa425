/** Where pictures lie: a folder of this installation, or a bucket of an object store. */
@NullMarked
package mx.nexus.media.store;

import org.jspecify.annotations.NullMarked;
