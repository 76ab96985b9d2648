/**
 * POP909 (Z. Wang et al., "POP909: A Pop-song Dataset for Music Arrangement Generation", ISMIR 2020): pop songs whose
 * timing follows a recording, with the times of beats and chords written beside the MIDI. The annotated beats become the
 * grid, on which the melody track is quantised; the chords are taken as annotated. The bridge and piano tracks are not
 * read.
 */
package org.cadenza.corpus.pop909;
