/**
 * Music in the air: clips of samples, and how they are decoded from and encoded to files. Measuring and changing sound
 * is in {@code music.dsp}, making it from a piece in {@code music.synth}.
 */
package org.cadenza.music.audio;
