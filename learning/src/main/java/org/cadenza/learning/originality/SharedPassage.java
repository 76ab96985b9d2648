package org.cadenza.learning.originality;

/**
 * The longest passage that a melody shares with one piece.
 *
 * @param notes how many, {@link PassageIndex#LEAST} or more
 * @param first of them in the melody, counted from 0
 * @param piece where it stands too; the first of several
 */
public record SharedPassage(int notes, int first, KnownPiece piece) {}
