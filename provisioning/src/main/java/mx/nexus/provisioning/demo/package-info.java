/** The demo shop of a laptop installation, made through the public REST API. */
@NullMarked
package mx.nexus.provisioning.demo;

import org.jspecify.annotations.NullMarked;
