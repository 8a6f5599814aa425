/** What operators see: request ids, logs, metrics, health. */
@NullMarked
package mx.nexus.platform.observability;

import org.jspecify.annotations.NullMarked;
