/** The whole product from outside: over HTTP, in a browser, killed in the middle. */
@NullMarked
package mx.nexus.acceptance;

import org.jspecify.annotations.NullMarked;
