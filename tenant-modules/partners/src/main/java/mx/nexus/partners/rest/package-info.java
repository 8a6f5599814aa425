/** API keys for their owner, and the first operation that partners call. */
@NullMarked
package mx.nexus.partners.rest;

import org.jspecify.annotations.NullMarked;
