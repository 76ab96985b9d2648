/**
 * Lead sheets in numbers: {@link org.cadenza.learning.representation.song.Song} is key-relative bars of melody and
 * chords on a {@link org.cadenza.learning.representation.song.Grid} of twelve units to the quarter, and
 * {@link org.cadenza.learning.representation.song.SongRepresentation} says what is lost on the way there. The sheet
 * itself is in {@code music.score}; what composes songs is a family.
 */
package org.cadenza.learning.representation.song;
