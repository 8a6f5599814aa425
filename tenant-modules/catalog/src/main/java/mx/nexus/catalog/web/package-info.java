/** The catalogue's page. */
@NullMarked
package mx.nexus.catalog.web;

import org.jspecify.annotations.NullMarked;
