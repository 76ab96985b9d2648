package org.cadenza.studio.workshop.report;

/**
 * A song for which a key, tonic and mode, and a meter were asked.
 *
 * @param key the key asked for, against what is found
 * @param meter whether the meter in the MIDI file is the one asked for
 */
public record AskedSong(KeyTrial key, boolean meter) {}
