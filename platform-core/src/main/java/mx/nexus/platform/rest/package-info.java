/**
 * The REST conventions: JSON, pages of a list, permissions on operations, the described contract.
 */
@NullMarked
package mx.nexus.platform.rest;

import org.jspecify.annotations.NullMarked;
