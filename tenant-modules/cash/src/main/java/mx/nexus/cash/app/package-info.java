/** What can be done with a till's money. */
@NullMarked
package mx.nexus.cash.app;

import org.jspecify.annotations.NullMarked;
