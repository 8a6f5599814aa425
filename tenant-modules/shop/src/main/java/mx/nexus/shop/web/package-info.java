/** The pages about the shop itself. */
@NullMarked
package mx.nexus.shop.web;

import org.jspecify.annotations.NullMarked;
