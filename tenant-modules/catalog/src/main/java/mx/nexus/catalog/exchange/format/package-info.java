/**
 * The files that a catalogue comes in and goes out as: CSV, Excel, and XML shaped like ACES and
 * PIES.
 */
@NullMarked
package mx.nexus.catalog.exchange.format;

import org.jspecify.annotations.NullMarked;
