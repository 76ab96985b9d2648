package org.cadenza.families.markov;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Genre;

/**
 * How many bits a model needs for songs: the mean of -log2 of the probability of what happened. Beside it, what a model
 * of order 0 needs (the same counts in no context) and what a uniform one needs.
 *
 * <p>A chord or a bar that the vocabulary lacks costs the bits of the unknown word and of spelling it: one of all roots
 * and qualities, or, for each place of the grid, whether nothing, a note or a rest starts there.
 */
final class Surprise {

    private static final String LOSS = "loss";
    private static final double BITS = Math.log(2);
    private static final double SPELL_CHORD = log2(12.0 * Chord.Quality.values().length);
    private static final double SPELL_QUARTER = 6 * log2(3);

    private final MarkovModel model;
    private final Map<String, double[]> sums = new LinkedHashMap<>();

    Surprise(MarkovModel model) {
        this.model = model;
    }

    void measure(Song song) {
        Genre genre = song.genre();
        if (song.hasChords()) {
            words("chord", model.chords, genre, model.chordEvents(song, false), model.chordNames.size(), SPELL_CHORD);
            words("chord rhythm", model.chordRhythms, genre, model.chordRhythmEvents(song), MarkovModel.MASKS, 0);
        }
        if (song.hasMelody()) {
            double spell = SPELL_QUARTER * song.grid().units() / Grid.QUARTER;
            words("rhythm", model.rhythms, genre, model.rhythmEvents(song, false), model.cellNames.size(), spell);
            pitches(song);
        }
    }

    private void words(
            String name, Backoff backoff, Genre genre, List<MarkovModel.Event> events, int symbols, double spell) {
        for (MarkovModel.Event event : events) {
            int symbol = event.symbol();
            double spelled = symbol == Vocabulary.OTHER ? spell : 0;
            add(
                    name,
                    spelled
                            - log2(backoff.probability(
                                    genre, event.context(), event.context().length, symbol, symbols)),
                    spelled - log2(backoff.probability(null, event.context(), 0, symbol, symbols)),
                    spelled + log2(symbols));
        }
    }

    private void pitches(Song song) {
        double[] memoryless = model.pitches.memoryless();
        for (MarkovModel.PitchEvent event : model.pitchEvents(song)) {
            int interval = PitchModel.fold(event.pitch() - event.moment().previous(1)) + PitchModel.WIDEST;
            double[] probabilities = model.pitches.distribution(event.moment());
            add("pitch", -log2(probabilities[interval]), -log2(memoryless[interval]), log2(PitchModel.INTERVALS));
        }
    }

    private static double log2(double value) {
        return Math.log(value) / BITS;
    }

    private void add(String name, double bits, double memoryless, double uniform) {
        double[] sum = sums.computeIfAbsent(name, key -> new double[4]);
        sum[0] += bits;
        sum[1] += memoryless;
        sum[2] += uniform;
        sum[3]++;
    }

    /** The mean over all events as loss, and the mean of each kind. */
    Metrics brief() {
        double bits = sums.values().stream().mapToDouble(sum -> sum[0]).sum();
        double events = sums.values().stream().mapToDouble(sum -> sum[3]).sum();
        Metrics metrics = Metrics.of(LOSS, events == 0 ? 0 : bits / events);
        for (Map.Entry<String, double[]> named : sums.entrySet()) {
            metrics = metrics.and("bits per " + named.getKey(), named.getValue()[0] / named.getValue()[3]);
        }
        return metrics;
    }

    /** The mean of each kind beside its two baselines. */
    Metrics full() {
        Metrics metrics = Metrics.empty();
        for (Map.Entry<String, double[]> named : sums.entrySet()) {
            double[] sum = named.getValue();
            String name = "bits per " + named.getKey();
            metrics = metrics.and(name, sum[0] / sum[3])
                    .and(name + ", order 0", sum[1] / sum[3])
                    .and(name + ", uniform", sum[2] / sum[3]);
        }
        return metrics;
    }
}
