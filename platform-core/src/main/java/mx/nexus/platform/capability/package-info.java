/** How a capability tells the house what it is. */
@NullMarked
package mx.nexus.platform.capability;

import org.jspecify.annotations.NullMarked;
