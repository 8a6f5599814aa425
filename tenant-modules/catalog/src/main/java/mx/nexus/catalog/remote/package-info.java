/** Services of others: asked within bounds, and left alone when they fail. */
@NullMarked
package mx.nexus.catalog.remote;

import org.jspecify.annotations.NullMarked;
