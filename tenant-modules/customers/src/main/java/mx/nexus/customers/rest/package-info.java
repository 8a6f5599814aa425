/** Customers over REST. */
@NullMarked
package mx.nexus.customers.rest;

import org.jspecify.annotations.NullMarked;
