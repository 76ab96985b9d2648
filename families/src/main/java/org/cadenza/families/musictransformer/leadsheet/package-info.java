/**
 * Lead sheets for a Music Transformer: songs as tokens, and whole songs out of them.
 *
 * <p>A bar is the chords that start in it ({@code position}, {@code root}, {@code quality}), then its melody, which fills
 * it exactly ({@code pitch}, {@code rest} or {@code held}, each with a {@code duration}); a bar of a song without melody
 * is closed by {@code bar}. Pitches and roots are counted from the tonic, so that every key is the same music. Deviation
 * from the bar, position, pitch and duration tokens of REMI (Huang and Yang, "Pop Music Transformer", 2020): durations
 * tile the bar, so that a note needs two tokens and no bar can be malformed.
 *
 * <p>Before each token {@link org.cadenza.families.musictransformer.leadsheet.SongReader} knows what a player knows:
 * where in the bar and the song he is, what the harmony is, and what stood at the same place 1, 2, 4, 8 and 16 bars ago.
 *
 * <p>Songs in numbers are in {@code learning.representation.song}, the laying out of themes in a form in
 * {@code learning.songwriting}, the network in the package above.
 */
package org.cadenza.families.musictransformer.leadsheet;
