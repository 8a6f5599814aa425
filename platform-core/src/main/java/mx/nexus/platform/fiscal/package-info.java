/** What the Mexican tax authority (SAT) says about people and companies. */
@NullMarked
package mx.nexus.platform.fiscal;

import org.jspecify.annotations.NullMarked;
