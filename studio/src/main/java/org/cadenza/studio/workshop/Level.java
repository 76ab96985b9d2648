package org.cadenza.studio.workshop;

/**
 * How loud a recording came out.
 *
 * @param lufs integrated loudness (ITU-R BS.1770)
 * @param truePeak in dBTP
 */
public record Level(double lufs, double truePeak) {}
