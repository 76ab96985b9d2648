/**
 * Anyone's folder or zip of Standard MIDI Files. Labels come from an {@code index.csv} where there is one, else the
 * sub-folders name the genre. The files are read by {@code music.midi}; sets whose MIDI needs more knowledge than that
 * (POP909, Nottingham, Groove, the Open Hymnal) have packages of their own.
 */
package org.cadenza.corpus.midifolder;
