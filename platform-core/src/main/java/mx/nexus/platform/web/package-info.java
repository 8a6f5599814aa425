/** What a person sees: page registry and access, shell, messages, error pages and the look. */
@NullMarked
package mx.nexus.platform.web;

import org.jspecify.annotations.NullMarked;
