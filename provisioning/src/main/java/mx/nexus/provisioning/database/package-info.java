/** PostgreSQL servers as their administrator sees them: databases, roles, grants. */
@NullMarked
package mx.nexus.provisioning.database;

import org.jspecify.annotations.NullMarked;
