/** The search server as engine: Meilisearch, through its official client. */
@NullMarked
package mx.nexus.catalog.search.meilisearch;

import org.jspecify.annotations.NullMarked;
