/** The rules of people and their logins. */
@NullMarked
package mx.nexus.staff.domain;

import org.jspecify.annotations.NullMarked;
