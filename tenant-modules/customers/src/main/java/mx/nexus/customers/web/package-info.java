/** The pages about customers. */
@NullMarked
package mx.nexus.customers.web;

import org.jspecify.annotations.NullMarked;
