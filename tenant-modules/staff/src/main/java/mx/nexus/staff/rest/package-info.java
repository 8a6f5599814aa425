/** Login, own account and members of staff over REST. */
@NullMarked
package mx.nexus.staff.rest;

import org.jspecify.annotations.NullMarked;
