/** What a shop decides about its public catalogue. */
@NullMarked
package mx.nexus.shopfront.domain;

import org.jspecify.annotations.NullMarked;
