/**
 * Music on paper: pieces, tracks, notes, tempo, meter, key, chords, lead sheets, drum patterns, and what theory can
 * read from them. Time is counted in ticks. Bytes live in {@code music.midi}, sound in {@code music.audio}.
 */
package org.cadenza.music.score;
