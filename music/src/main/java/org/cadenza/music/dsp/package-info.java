/**
 * Measuring and changing sound: Fourier and mel spectra, resampling, loudness and true peak. One implementation of each,
 * so that what trains is what serves. Files are in {@code music.audio}, rendering and mastering in {@code music.synth}.
 */
package org.cadenza.music.dsp;
