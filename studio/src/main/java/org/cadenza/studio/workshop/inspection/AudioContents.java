package org.cadenza.studio.workshop.inspection;

/**
 * What is in an audio file.
 *
 * @param comment where a song of ours keeps its recipe
 * @param sampleRate in hertz
 * @param frames samples in each channel
 * @param loudness in LUFS (ITU-R BS.1770), {@link #SILENCE} or more
 * @param truePeak in dBTP, {@link #SILENCE} or more
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
        double loudness,
        double truePeak)
        implements Inspection {

    /** The level given for silence, whose true level is minus infinity. */
    public static final double SILENCE = -200;
}
