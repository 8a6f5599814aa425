/** What people do with customers. */
@NullMarked
package mx.nexus.customers.app;

import org.jspecify.annotations.NullMarked;
