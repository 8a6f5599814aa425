/** Addresses of the internet, and which of them this installation may call for others. */
@NullMarked
package mx.nexus.platform.net;

import org.jspecify.annotations.NullMarked;
