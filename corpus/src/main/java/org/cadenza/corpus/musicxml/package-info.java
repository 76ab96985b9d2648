/**
 * MusicXML lead sheets: {@link org.cadenza.corpus.musicxml.MusicXmlReader} for one file and
 * {@link org.cadenza.corpus.musicxml.MusicXmlFolder} for a folder of them. Reads by StAX; full scores are reduced to
 * their top voice. OpenEWLD, which has an index of its own, is next door.
 */
package org.cadenza.corpus.musicxml;
