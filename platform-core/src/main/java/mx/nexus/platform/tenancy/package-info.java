/** Which shop a piece of work belongs to, and where its database is. */
@NullMarked
package mx.nexus.platform.tenancy;

import org.jspecify.annotations.NullMarked;
