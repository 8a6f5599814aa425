/** The REST contract as OpenAPI 3.1, read off the code that fulfils it. */
@NullMarked
package mx.nexus.platform.openapi;

import org.jspecify.annotations.NullMarked;
