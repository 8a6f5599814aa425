/** Sign-up for programs. */
@NullMarked
package mx.nexus.provisioning.signup.rest;

import org.jspecify.annotations.NullMarked;
