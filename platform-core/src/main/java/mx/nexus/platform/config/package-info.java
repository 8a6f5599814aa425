/** Settings of the installation, read in one place. */
@NullMarked
package mx.nexus.platform.config;

import org.jspecify.annotations.NullMarked;
