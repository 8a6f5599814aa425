/** Sign-up: from a form to a shop that sells, in steps that survive a crash. */
@NullMarked
package mx.nexus.provisioning.signup;

import org.jspecify.annotations.NullMarked;
