/** What a cash session is and what closing it means. */
@NullMarked
package mx.nexus.cash.domain;

import org.jspecify.annotations.NullMarked;
