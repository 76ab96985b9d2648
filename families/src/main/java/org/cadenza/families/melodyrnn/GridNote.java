package org.cadenza.families.melodyrnn;

/**
 * A note on the grid of sixteenths.
 *
 * @param start its first step, 0 or more
 * @param end the first step after it, more than {@code start}
 * @param pitch 0 to 127
 */
record GridNote(int start, int end, int pitch) {}
