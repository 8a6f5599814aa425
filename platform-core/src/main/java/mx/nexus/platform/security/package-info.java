/** Who is calling and what they may do; passwords, tokens, keys and secrets. */
@NullMarked
package mx.nexus.platform.security;

import org.jspecify.annotations.NullMarked;
