/** Operators of the platform: who they are, how they log in, what proves it. */
@NullMarked
package mx.nexus.provisioning.operators;

import org.jspecify.annotations.NullMarked;
