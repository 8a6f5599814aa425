/** Who did what and when, kept beside the data it is about. */
@NullMarked
package mx.nexus.platform.audit;

import org.jspecify.annotations.NullMarked;
