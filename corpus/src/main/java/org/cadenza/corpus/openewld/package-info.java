/**
 * OpenEWLD: lead sheets of songs whose authors are long dead (F. Simonetta et al., "Symbolic Music Similarity through a
 * Graph-Based Representation", 2018). The files are MusicXML, which {@code corpus.musicxml} reads; here are the index
 * and the quirks of the set: every signature says "major" and few songs state a tempo.
 */
package org.cadenza.corpus.openewld;
