package org.cadenza.families.markov;

import java.util.SplittableRandom;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.songwriting.Draw;
import org.cadenza.learning.songwriting.Habits;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;

/** The meters, keys and tempos that a model counted. */
final class CountedHabits implements Habits {

    private final MarkovModel model;

    CountedHabits(MarkovModel model) {
        this.model = model;
    }

    @Override
    public Meter meter(Genre genre, SplittableRandom random) {
        double[] weights = new double[model.meterNames.size()];
        model.meters.distribution(genre, new int[0], 0, weights);
        weights[Vocabulary.OTHER] = 0;
        if (weights.length == 1) {
            return Meter.FOUR_FOUR;
        }
        return Meter.parse(model.meterNames.word(Draw.index(weights, random)));
    }

    @Override
    public Key key(Genre genre, Mood mood, SplittableRandom random) {
        double[] modes = new double[2];
        model.modes.distribution(genre, new int[0], 0, modes);
        modes[mood.mode().ordinal()] *= StrictMath.exp(5 * Math.abs(mood.valence()));
        int mode = Draw.index(modes, random);
        double[] tonics = new double[12];
        model.tonics.distribution(genre, new int[] {mode}, 1, tonics);
        return new Key(Draw.index(tonics, random), Mode.values()[mode]);
    }

    @Override
    public double tempo(Genre genre, Meter meter, Mood mood, SplittableRandom random) {
        double[] weights = new double[MarkovModel.TEMPO_STEPS];
        int[] context = {model.meterNames.find(Grid.of(meter).meter().toString())};
        model.tempos.distribution(genre, context, 1, weights);
        double wanted = 105 * StrictMath.pow(2, 0.6 * mood.arousal());
        for (int step = 0; step < weights.length; step++) {
            double octaves = StrictMath.log(Math.max(1, step) * MarkovModel.TEMPO_STEP / wanted) / StrictMath.log(2);
            weights[step] *= StrictMath.exp(-octaves * octaves / 0.2);
        }
        return Math.max(40, Draw.index(weights, random) * MarkovModel.TEMPO_STEP);
    }
}
