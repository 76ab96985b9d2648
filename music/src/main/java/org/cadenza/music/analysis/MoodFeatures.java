package org.cadenza.music.analysis;

/**
 * What music psychology names as carriers of emotion, measured.
 *
 * @param majorness -1 (clearly minor) to 1 (clearly major)
 * @param beatsPerMinute felt beats in a minute, averaged over time
 * @param register mean MIDI pitch of the highest line, by duration
 * @param onsetsPerSecond different moments in a second at which notes begin
 * @param articulation share of the time to the next note that a note sounds: 0 (staccato) to 1 (legato)
 * @param dynamics mean velocity, 1 to 127
 * @param dissonance share of the time of simultaneous notes in which the two are a second, a tritone or a seventh apart,
 *     0 to 1
 */
public record MoodFeatures(
        double majorness,
        double beatsPerMinute,
        double register,
        double onsetsPerSecond,
        double articulation,
        double dynamics,
        double dissonance) {

    /** Slow, medium or fast. */
    public TempoClass tempo() {
        return TempoClass.of(beatsPerMinute);
    }

    /** Sparse, medium or dense. */
    public Density density() {
        return Density.of(onsetsPerSecond);
    }
}
