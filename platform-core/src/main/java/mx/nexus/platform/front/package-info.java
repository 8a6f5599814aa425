/** The front door: which shop a request is for, who makes it, and what is bound while it runs. */
@NullMarked
package mx.nexus.platform.front;

import org.jspecify.annotations.NullMarked;
