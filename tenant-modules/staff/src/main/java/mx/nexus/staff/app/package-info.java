/** What people do about themselves, their logins and each other. */
@NullMarked
package mx.nexus.staff.app;

import org.jspecify.annotations.NullMarked;
