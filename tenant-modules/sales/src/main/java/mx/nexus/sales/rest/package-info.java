/** Sales over HTTP. */
@NullMarked
package mx.nexus.sales.rest;

import org.jspecify.annotations.NullMarked;
