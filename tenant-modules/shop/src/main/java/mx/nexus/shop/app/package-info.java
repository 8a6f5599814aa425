/** What people do with branches, tills and the profile. */
@NullMarked
package mx.nexus.shop.app;

import org.jspecify.annotations.NullMarked;
