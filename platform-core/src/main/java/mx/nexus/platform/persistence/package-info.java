/** The one way to a database: unit of work, SQL, pools and routing. */
@NullMarked
package mx.nexus.platform.persistence;

import org.jspecify.annotations.NullMarked;
