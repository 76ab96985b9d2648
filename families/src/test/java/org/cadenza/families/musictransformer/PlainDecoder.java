package org.cadenza.families.musictransformer;

import java.util.Map;
import org.cadenza.learning.Array;
import org.cadenza.learning.decoder.DecoderShape;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.TokenSequence;

/**
 * The decoder of one sequence as plain loops in double precision, written from its definition and nothing else. No
 * position looks further back than the context.
 */
final class PlainDecoder {

    private final DecoderShape config;
    private final TokenLanguage language;
    private final Map<String, Array> weights;

    PlainDecoder(DecoderShape config, TokenLanguage language, Map<String, Array> weights) {
        this.config = config;
        this.language = language;
        this.weights = weights;
    }

    /** [steps][vocabulary], the grammar not yet looked at. */
    double[][] logits(TokenSequence sequence) {
        int steps = sequence.length();
        double[][] stream = new double[steps][];
        for (int step = 0; step < steps; step++) {
            stream[step] = embed(sequence, step);
        }
        for (int block = 0; block < config.layers(); block++) {
            String name = "blocks." + block + ".";
            addAttention(stream, name + "attention.");
            for (double[] row : stream) {
                double[] inner = linear(norm(row, name + "feedforward.norm"), name + "feedforward.inner");
                for (int i = 0; i < inner.length; i++) {
                    double x = inner[i];
                    inner[i] = 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
                }
                add(row, linear(inner, name + "feedforward.outer"));
            }
        }
        double[][] logits = new double[steps][];
        for (int step = 0; step < steps; step++) {
            double[] hidden = norm(stream[step], "norm");
            logits[step] = linear(hidden, "head");
            addIntervals(logits[step], hidden, sequence, step);
        }
        return logits;
    }

    private double[] embed(TokenSequence sequence, int step) {
        float[] table = floats("embedding.weight");
        int[] sizes = language.featureSizes();
        double[] row = new double[config.width()];
        int offset = 0;
        for (int f = 0; f < sizes.length; f++) {
            int from = (offset + sequence.features()[step * sizes.length + f]) * config.width();
            for (int i = 0; i < row.length; i++) {
                row[i] += table[from + i];
            }
            offset += sizes[f];
        }
        return row;
    }

    private void addAttention(double[][] stream, String name) {
        int width = config.width();
        int headWidth = width / config.heads();
        double[][] qkv = new double[stream.length][];
        for (int i = 0; i < stream.length; i++) {
            qkv[i] = linear(norm(stream[i], name + "norm"), name + "qkv");
        }
        double[][] mixed = new double[stream.length][width];
        for (int head = 0; head < config.heads(); head++) {
            int from = head * headWidth;
            for (int i = 0; i < stream.length; i++) {
                double[] scores = new double[i + 1];
                double sum = 0;
                int first = Math.max(0, i - config.context() + 1);
                for (int j = first; j <= i; j++) {
                    scores[j] = Math.exp(score(qkv, i, j, head, name) / Math.sqrt(headWidth));
                    sum += scores[j];
                }
                for (int j = first; j <= i; j++) {
                    for (int k = 0; k < headWidth; k++) {
                        mixed[i][from + k] += scores[j] / sum * qkv[j][2 * width + from + k];
                    }
                }
            }
        }
        for (int i = 0; i < stream.length; i++) {
            add(stream[i], linear(mixed[i], name + "output"));
        }
    }

    private double score(double[][] qkv, int i, int j, int head, String name) {
        int width = config.width();
        int headWidth = width / config.heads();
        int from = head * headWidth;
        double score = 0;
        if (config.positions() == DecoderShape.Positions.RELATIVE) {
            float[] distances = floats(name + "distance");
            int distance = Math.min(i - j, config.maxDistance() - 1);
            for (int k = 0; k < headWidth; k++) {
                double vector = distances[(head * config.maxDistance() + distance) * headWidth + k];
                score += qkv[i][from + k] * (qkv[j][width + from + k] + vector);
            }
            return score;
        }
        int half = headWidth / 2;
        for (int k = 0; k < half; k++) {
            double angle = (i - j) * Math.pow(10_000, -(double) k / half);
            double q1 = qkv[i][from + k];
            double q2 = qkv[i][from + k + half];
            double k1 = qkv[j][width + from + k];
            double k2 = qkv[j][width + from + k + half];
            score += Math.cos(angle) * (q1 * k1 + q2 * k2) + Math.sin(angle) * (q1 * k2 - q2 * k1);
        }
        return score;
    }

    private void addIntervals(double[] logits, double[] hidden, TokenSequence sequence, int step) {
        int count = language.pitches().size();
        for (int r = 0; r < language.references(); r++) {
            int reference = sequence.references()[step * language.references() + r];
            float[] weight = floats("interval." + r + ".weight");
            for (int pitch = 0; reference >= 0 && pitch < count; pitch++) {
                for (int i = 0; i < hidden.length; i++) {
                    logits[language.pitches().first() + pitch] +=
                            hidden[i] * weight[(pitch - reference + count - 1) * hidden.length + i];
                }
            }
        }
    }

    private double[] norm(double[] row, String name) {
        float[] weight = floats(name + ".weight");
        float[] bias = floats(name + ".bias");
        double mean = 0;
        double variance = 0;
        for (double x : row) {
            mean += x / row.length;
        }
        for (double x : row) {
            variance += (x - mean) * (x - mean) / row.length;
        }
        double[] normed = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            normed[i] = (row[i] - mean) / Math.sqrt(variance + 1e-5) * weight[i] + bias[i];
        }
        return normed;
    }

    private double[] linear(double[] row, String name) {
        float[] weight = floats(name + ".weight");
        float[] bias = floats(name + ".bias");
        double[] out = new double[bias.length];
        for (int o = 0; o < out.length; o++) {
            out[o] = bias[o];
            for (int i = 0; i < row.length; i++) {
                out[o] += weight[o * row.length + i] * row[i];
            }
        }
        return out;
    }

    private static void add(double[] row, double[] more) {
        for (int i = 0; i < row.length; i++) {
            row[i] += more[i];
        }
    }

    private float[] floats(String name) {
        return weights.get(name).floats();
    }
}
