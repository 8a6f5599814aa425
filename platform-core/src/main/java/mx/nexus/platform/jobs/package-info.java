/** Work that runs later or again, and survives a restart. */
@NullMarked
package mx.nexus.platform.jobs;

import org.jspecify.annotations.NullMarked;
