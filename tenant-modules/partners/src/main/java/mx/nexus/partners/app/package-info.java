/** What owners do with API keys. */
@NullMarked
package mx.nexus.partners.app;

import org.jspecify.annotations.NullMarked;
