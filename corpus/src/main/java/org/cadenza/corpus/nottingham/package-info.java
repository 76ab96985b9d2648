/**
 * The Nottingham Music Database (E. Foxley; MIDI by Jukedeck): folk tunes with a melody track and a track of block
 * chords. The blocks are named as chords; of a tune that changes meter the longest stretch in one meter is kept. The
 * files state no tempo.
 */
package org.cadenza.corpus.nottingham;
