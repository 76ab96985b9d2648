/**
 * Drum patterns written as rows of steps: JSON lines with {@code genre}, {@code family}, {@code steps}, {@code sig},
 * {@code licence} and {@code lanes}, where each lane is a string with an {@code x} for a stroke. Patterns that nobody may
 * pass on are not read at all.
 */
package org.cadenza.corpus.steppatterns;
