package org.cadenza.families.rhythmcan;

import static org.cadenza.families.rhythmcan.RhythmCanConfig.check;

import org.cadenza.families.rhythmcan.RhythmCanConfig.Architecture;

/**
 * A classifier of drum patterns.
 *
 * @param architecture of its network
 * @param width of its first layer, 4 to 512
 * @param dropout between its layers, 0 to 0.9
 * @param batchSize windows in a step, 2 to 1024
 * @param steps in all, 1 or more
 * @param measureEvery steps between measurements on held-out music, 0 to measure only at the end
 * @param patience measurements without a new best after which training ends early, 0 for never
 * @param learningRate above 0 to 1
 * @param leastWindows of a genre that is learned, 1 or more
 * @param balance how evenly genres are learned from: 0 each window alike, 1 each genre alike
 */
public record RhythmClassifierConfig(
        Architecture architecture,
        int width,
        double dropout,
        int batchSize,
        long steps,
        int measureEvery,
        int patience,
        double learningRate,
        int leastWindows,
        double balance) {

    public RhythmClassifierConfig {
        check("width", width, 4, 512);
        check("dropout", dropout, 0, 0.9);
        check("batch size", batchSize, 2, 1024);
        check("steps", steps, 1, 100_000_000);
        check("steps between measurements", measureEvery, 0, 100_000_000);
        check("patience", patience, 0, 1000);
        check("learning rate", learningRate, 1e-9, 1);
        check("least windows of a genre", leastWindows, 1, 1_000_000);
        check("balance of genres", balance, 0, 1);
    }
}
