/** The platform on one machine: its data folder, its PostgreSQL, its application servers. */
@NullMarked
package mx.nexus.provisioning.local;

import org.jspecify.annotations.NullMarked;
