/** What operators do by program, under {@code /admin/api}. */
@NullMarked
package mx.nexus.provisioning.rest;

import org.jspecify.annotations.NullMarked;
