/** The page about API keys. */
@NullMarked
package mx.nexus.partners.web;

import org.jspecify.annotations.NullMarked;
