/** A realistic catalogue of any size, the same for the same seed, from curated data. */
@NullMarked
package mx.nexus.catalog.generate;

import org.jspecify.annotations.NullMarked;
