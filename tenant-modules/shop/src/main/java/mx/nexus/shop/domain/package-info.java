/** The rules of branches, tills and the fiscal profile. */
@NullMarked
package mx.nexus.shop.domain;

import org.jspecify.annotations.NullMarked;
