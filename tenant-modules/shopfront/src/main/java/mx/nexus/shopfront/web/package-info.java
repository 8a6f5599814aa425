/** The public catalogue's pages and the page of its settings. */
@NullMarked
package mx.nexus.shopfront.web;

import org.jspecify.annotations.NullMarked;
