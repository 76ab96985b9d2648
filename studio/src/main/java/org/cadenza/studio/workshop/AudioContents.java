package org.cadenza.studio.workshop;

/**
 * What is in an audio file.
 *
 * @param comment where a song of ours keeps its recipe
 * @param sampleRate in hertz
 * @param frames samples in each channel
 * @param peak of the samples, in dB of full scale; negative infinity for silence
 * @param rms over all channels, in dB of full scale; negative infinity for silence
 */
public record AudioContents(
        String file,
        String kind,
        String title,
        String genre,
        String comment,
        double seconds,
        int sampleRate,
        int channels,
        long frames,
        double peak,
        double rms)
        implements Inspection {}
