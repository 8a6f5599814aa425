/** The rules of customers. */
@NullMarked
package mx.nexus.customers.domain;

import org.jspecify.annotations.NullMarked;
