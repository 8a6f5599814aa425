/** The embedded engine: Apache Lucene, its index in the installation's data folder. */
@NullMarked
package mx.nexus.catalog.search.lucene;

import org.jspecify.annotations.NullMarked;
