/** Branches, tills and the profile over REST. */
@NullMarked
package mx.nexus.shop.rest;

import org.jspecify.annotations.NullMarked;
