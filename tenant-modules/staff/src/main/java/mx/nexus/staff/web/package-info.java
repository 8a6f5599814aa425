/** Login, own account and members of staff on pages. */
@NullMarked
package mx.nexus.staff.web;

import org.jspecify.annotations.NullMarked;
