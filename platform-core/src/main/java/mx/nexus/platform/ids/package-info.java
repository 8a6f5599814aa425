/** Identity made by the application. */
@NullMarked
package mx.nexus.platform.ids;

import org.jspecify.annotations.NullMarked;
