package org.cadenza.studio.workshop.plot;

import java.util.Arrays;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.dsp.Decibels;
import org.cadenza.music.dsp.Stft;

/** Levels of sound over time and logarithmic frequency, taken from spectra a stretch at a time to spare memory. */
final class LogFrequencies {

    private static final double LOWEST = 30;
    private static final double HIGHEST = 20_000;
    private static final int SIZE = 4096;
    private static final int LONGEST_HOP = SIZE / 2;
    private static final int SHORTEST_HOP = 64;
    private static final int FRAMES_AT_ONCE = 512;
    private static final double FLOOR = -200;

    private final int rows;
    private final double octaves;
    private final double binHertz;

    LogFrequencies(int sampleRate, int rows) {
        this.rows = rows;
        binHertz = (double) sampleRate / SIZE;
        // A telephone's band is shown as high as a disc's, so that pictures can be compared, but no higher than it
        // goes.
        double highest = Math.max(2 * LOWEST, Math.min(HIGHEST, sampleRate / 2.0));
        octaves = Math.log(highest / LOWEST) / Math.log(2);
    }

    /** The row of a frequency, 0 for the lowest. */
    double row(double hertz) {
        return Math.log(hertz / LOWEST) / Math.log(2) / octaves * rows;
    }

    private double hertz(double row) {
        return LOWEST * Math.pow(2, row / rows * octaves);
    }

    /** Levels in dB, {@code [columns, rows]}, the lowest frequency first. */
    float[][] levels(Clip clip, int columns) {
        int hop = Math.max(SHORTEST_HOP, Math.min(LONGEST_HOP, clip.frames() / columns));
        Stft stft = new Stft(SIZE, hop);
        int frames = stft.frames(clip.frames());
        float[][] powers = new float[columns][stft.bins()];
        int[] counts = new int[columns];
        for (int first = 0; first < frames; first += FRAMES_AT_ONCE) {
            int count = Math.min(FRAMES_AT_ONCE, frames - first);
            float[][] spectra = spectra(clip, stft, first, count);
            for (int i = 0; i < count; i++) {
                int column = (int) ((long) (first + i) * columns / frames);
                counts[column]++;
                for (int bin = 0; bin < stft.bins(); bin++) {
                    powers[column][bin] += spectra[i][bin];
                }
            }
        }
        return rows(powers, counts);
    }

    /** Power spectra of {@code count} frames, of all channels mixed. */
    private static float[][] spectra(Clip clip, Stft stft, int first, int count) {
        // The transform centres frame 0 on sample 0, so we begin a frame early and drop what precedes.
        int lead = SIZE / stft.hop() + 1;
        int start = (first - lead) * stft.hop();
        float[] mix = new float[(count + 2 * lead) * stft.hop()];
        for (float[] channel : clip.channels()) {
            for (int i = Math.max(0, -start); i < mix.length && start + i < channel.length; i++) {
                mix[i] += channel[start + i] / clip.channels().length;
            }
        }
        return Arrays.copyOfRange(stft.power(mix), lead, lead + count);
    }

    private float[][] rows(float[][] powers, int[] counts) {
        float[][] levels = new float[powers.length][rows];
        for (int column = 0; column < powers.length; column++) {
            if (counts[column] == 0) {
                // Short sounds have fewer frames than columns: hold the frame before.
                levels[column] = levels[column - 1];
                continue;
            }
            for (int row = 0; row < rows; row++) {
                levels[column][row] = power(powers[column], row) / counts[column];
            }
            levels[column] = Decibels.ofPower(new float[][] {levels[column]}, FLOOR)[0];
        }
        return levels;
    }

    /** The strongest bin within the row, or between bins where rows are finer than they. */
    private float power(float[] bins, int row) {
        double low = hertz(row) / binHertz;
        double high = hertz(row + 1) / binHertz;
        int from = (int) Math.ceil(low);
        int to = Math.min(bins.length - 1, (int) Math.floor(high));
        if (from > to) {
            int below = Math.min(bins.length - 2, (int) low);
            float share = (float) ((low + high) / 2 - below);
            return bins[below] + Math.min(1, share) * (bins[below + 1] - bins[below]);
        }
        float strongest = 0;
        for (int bin = from; bin <= to; bin++) {
            strongest = Math.max(strongest, bins[bin]);
        }
        return strongest;
    }
}
