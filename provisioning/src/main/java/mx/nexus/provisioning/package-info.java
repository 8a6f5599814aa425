/** The life of a tenant: sign-up, suspension, and the operator's command line. */
@NullMarked
package mx.nexus.provisioning;

import org.jspecify.annotations.NullMarked;
