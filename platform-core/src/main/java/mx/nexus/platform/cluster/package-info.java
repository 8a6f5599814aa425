/** What the nodes share: cache, topics, counters. */
@NullMarked
package mx.nexus.platform.cluster;

import org.jspecify.annotations.NullMarked;
