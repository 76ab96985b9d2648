package org.cadenza.studio.library.runs;

/**
 * Somebody's turn at a run: who began it last has the highest number, and all before have no say any more.
 *
 * @param run its id
 */
public record Turn(String run, long number) {}
