/**
 * Whole songs out of themes: what every composer of lead sheets does beside its model. Reads what was asked
 * ({@link org.cadenza.learning.songwriting.SongPlan}), lays the themes that a
 * {@link org.cadenza.learning.songwriting.ThemeComposer} writes out in the form, brings the song home, and keeps a primer
 * as it was given. No model and no tensors here; what a song is in numbers is in {@code learning.representation.song},
 * and what bands make of it in {@code music.arrange}.
 */
package org.cadenza.learning.songwriting;
