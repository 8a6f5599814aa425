/** The search over HTTP. */
@NullMarked
package mx.nexus.catalog.rest;

import org.jspecify.annotations.NullMarked;
