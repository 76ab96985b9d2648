package org.cadenza.families.rhythmcan;

import org.cadenza.learning.nn.Adversarial;
import org.cadenza.learning.nn.Convolution;
import org.cadenza.learning.nn.Convolution.Walk;
import org.cadenza.learning.nn.Initializer;
import org.cadenza.learning.nn.Linear;
import org.cadenza.learning.nn.Parameter;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.representation.drums.DrumGrid;

/**
 * Judges by three spectrally normed convolutions and a dense layer, told how unlike the patterns of a batch are; a genre is
 * asked for by projection (Miyato and Koyama, arXiv 1802.05637). Genres are heard by a head of its own. A second one like
 * it learns beside it from the same patterns and is never asked while the player learns, so that the player has not learned
 * to deceive it: it becomes his {@link InnerEar}.
 */
final class ConvolutionalCritic implements Critic {

    private static final double SLOPE = 0.2;
    private static final double GENRE_DROPOUT = 0.4;

    private final Convolution strokes;
    private final Convolution beats;
    private final Convolution halves;
    private final Linear dense;
    private final Linear last;
    private final Parameter genreVectors;
    private final GenreHead head;
    private final GenreHead ear;

    ConvolutionalCritic(
            Parameters.Builder parameters, Parameters.Builder statistics, RhythmCanConfig.Players players, int genres) {
        int width = players.width(64);
        int wide = players.width(256);
        Parameters.Builder at = parameters.in("real");
        strokes = Convolution.spectral(
                at.in("strokes"), statistics.in("strokes"), Patterns.CHANNELS, width, new Walk(1, 2, 1), 5);
        beats = Convolution.spectral(at.in("beats"), statistics.in("beats"), width, 2L * width, new Walk(2, 1, 1), 4);
        halves = Convolution.spectral(
                at.in("halves"), statistics.in("halves"), 2L * width, 3L * width, new Walk(2, 1, 1), 4);
        dense = Linear.spectral(at.in("dense"), statistics.in("dense"), 3L * width * DrumGrid.STEPS / 4 + 1, wide);
        last = Linear.spectral(at.in("last"), statistics.in("last"), wide, 1);
        genreVectors = at.add("genres", Initializer.normal(0.05), genres, wide);
        head = head(parameters.in("genre"), players, genres);
        ear = head(parameters.in(InnerEar.IN_CRITIC), players, genres);
    }

    /** The head alone. */
    static GenreHead head(Parameters.Builder parameters, RhythmCanConfig.Players players, int genres) {
        return new ConvolutionalGenreHead(parameters, Patterns.CHANNELS, headWidth(players), genres, GENRE_DROPOUT);
    }

    static int headWidth(RhythmCanConfig.Players players) {
        return players.width(48);
    }

    @Override
    public Tensor view(Tensor full) {
        return full;
    }

    @Override
    public Tensor score(Tensor patterns, Tensor genres, boolean training) {
        Tensor seen = strokes.apply(patterns.transpose(1, 2)).leakyRelu(SLOPE);
        seen = beats.apply(seen).leakyRelu(SLOPE);
        seen = halves.apply(seen).leakyRelu(SLOPE).reshape(patterns.size(0), -1);
        seen = dense.apply(Adversarial.withDeviation(seen)).leakyRelu(SLOPE);
        Tensor fit = genres.matmul(genreVectors.value()).times(seen).sum(1).unsqueeze(1);
        return last.apply(seen).plus(fit);
    }

    @Override
    public Tensor genres(Tensor patterns, boolean training) {
        return head.logits(patterns, training);
    }

    /** The ear learns from mixtures of two patterns, too (mixup, arXiv 1710.09412): it is asked for what is between. */
    @Override
    public Tensor mishearing(Tensor patterns, Tensor right) {
        Tensor share = Tensor.uniform(patterns.size(0), 1).times(2).plus(-1).relu();
        Tensor mixed = mixed(patterns, share.unsqueeze(2));
        Tensor wanted = mixed(right, share);
        Tensor heard = ear.logits(Patterns.onTheGrid(mixed), true);
        return Critic.super.mishearing(patterns, right).plus(Adversarial.softCrossEntropy(heard, wanted));
    }

    /** Each row with {@code share} of the next. */
    private static Tensor mixed(Tensor rows, Tensor share) {
        long count = rows.size(0);
        Tensor next = Tensor.concatenate(0, rows.narrow(0, 1, count - 1), rows.narrow(0, 0, 1));
        return rows.plus(next.minus(rows).times(share));
    }
}
