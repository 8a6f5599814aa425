/** What a sale is and how it adds up. */
@NullMarked
package mx.nexus.sales.domain;

import org.jspecify.annotations.NullMarked;
