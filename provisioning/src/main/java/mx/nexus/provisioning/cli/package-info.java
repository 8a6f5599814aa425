/** The operator's command line behind {@code ./nexus}. */
@NullMarked
package mx.nexus.provisioning.cli;

import org.jspecify.annotations.NullMarked;
