/** Who buys at the counter. A sale may name one. */
@Capability(name = "customers", summary = "Who buys at the counter. A sale may name one.")
@NullMarked
package mx.nexus.customers;

import mx.nexus.platform.capability.Capability;
import org.jspecify.annotations.NullMarked;
