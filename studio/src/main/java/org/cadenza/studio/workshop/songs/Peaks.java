package org.cadenza.studio.workshop.songs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;
import org.cadenza.music.Replacement;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.audio.Clip;

/**
 * The outline of a recording, for a picture of its waveform.
 *
 * @param seconds the recording's length
 * @param min lowest sample of each stretch, over all channels, -1 to 1
 * @param max highest sample of each stretch, -1 to 1
 */
public record Peaks(double seconds, float[] min, float[] max) {

    private static final int MOST = 10_000;

    /**
     * Reads a recording's outline.
     *
     * @param buckets stretches of equal length, 1 to 10,000
     */
    public static Peaks read(Path file, int buckets) throws IOException {
        if (buckets < 1 || buckets > MOST) {
            throw new IllegalArgumentException("buckets is " + buckets + ", expected 1 to " + MOST);
        }
        return of(AudioFiles.read(file), buckets);
    }

    /** What {@link #keep} left in {@code file}; empty where there is nothing of use. */
    static Optional<Peaks> kept(Path file) throws IOException {
        try {
            return Optional.of(Json.read(Files.readString(file), Peaks.class, "peaks"));
        } catch (NoSuchFileException | CheckpointException e) {
            return Optional.empty();
        }
    }

    void keep(Path file) throws IOException {
        try (Replacement replacement = new Replacement(file)) {
            Files.writeString(replacement.draft(), Json.writeLine(this));
            replacement.complete();
        }
    }

    static Peaks of(Clip clip, int buckets) {
        float[] min = new float[buckets];
        float[] max = new float[buckets];
        for (float[] channel : clip.channels()) {
            for (int i = 0; i < channel.length; i++) {
                int bucket = (int) ((long) i * buckets / channel.length);
                min[bucket] = Math.min(min[bucket], channel[i]);
                max[bucket] = Math.max(max[bucket], channel[i]);
            }
        }
        for (int i = 0; i < buckets; i++) {
            min[i] = rounded(min[i]);
            max[i] = rounded(max[i]);
        }
        return new Peaks(clip.seconds(), min, max);
    }

    /** To a thousandth, which no picture shows. */
    private static float rounded(float sample) {
        return Math.round(1000 * Math.max(-1, Math.min(1, sample))) / 1000f;
    }
}
