/** The console of those who run the platform: the shops, the machines and what was done. */
@NullMarked
package mx.nexus.admin;

import org.jspecify.annotations.NullMarked;
