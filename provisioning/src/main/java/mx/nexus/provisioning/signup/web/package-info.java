/** Sign-up for people. */
@NullMarked
package mx.nexus.provisioning.signup.web;

import org.jspecify.annotations.NullMarked;
