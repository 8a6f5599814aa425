/** Migrations of the master, of the template and of every tenant's database, outside boot. */
@NullMarked
package mx.nexus.provisioning.schema;

import org.jspecify.annotations.NullMarked;
