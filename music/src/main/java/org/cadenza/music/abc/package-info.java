/**
 * Tunes in ABC notation (Chris Walshaw; abcnotation.com/wiki/abc:standard:v2.1), a strict subset: one voice with chord
 * symbols, keys and church modes, accidentals that last to the end of the bar in all octaves, lengths, rests, chords in
 * brackets, ties, tuplets, broken rhythm, repeats with endings, and changes of key, meter, unit and tempo on the way.
 *
 * <p>Slurs, grace notes, annotations and ornaments are read and leave no trace. Everything else, such as several voices
 * ({@code V:}) or words under the notes ({@code w:}), is refused by name, line and column: what cannot be played as
 * written is not played.
 */
package org.cadenza.music.abc;
