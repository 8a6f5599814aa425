/** The tills' money over HTTP. */
@NullMarked
package mx.nexus.cash.rest;

import org.jspecify.annotations.NullMarked;
