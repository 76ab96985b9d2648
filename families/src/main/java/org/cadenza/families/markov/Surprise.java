package org.cadenza.families.markov;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.evaluation.NatsPerNote;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Genre;

/**
 * How many bits a model needs for songs: the mean of -log2 of the probability of what happened. Beside it, what a model
 * of order 0 needs (the same counts in no context) and what a uniform one needs; and all of it together in
 * {@link NatsPerNote}.
 *
 * <p>A song is paid for in this order: for each bar the beats on which chords start; the chords; for each bar the rhythm
 * of the melody; the pitches, where the centre of the register is that of the pitches so far. A chord or a bar that the
 * vocabulary lacks costs the bits of the unknown word and of spelling it: one of the roots and qualities that are left, or
 * what the {@link Speller} takes.
 */
final class Surprise {

    private static final String LOSS = "loss";
    private static final double BITS = StrictMath.log(2);
    private static final int CHORDS = 12 * Chord.Quality.values().length;

    private final MarkovModel model;
    private final Map<String, double[]> sums = new LinkedHashMap<>();
    private final NatsPerNote likelihood = new NatsPerNote();

    Surprise(MarkovModel model) {
        this.model = model;
    }

    void measure(Song song) {
        double before = bits();
        long notes = 0;
        if (song.hasChords()) {
            chordRhythms(song);
            notes += chords(song);
        }
        if (song.hasMelody()) {
            rhythms(song);
            notes += pitches(song);
        }
        likelihood.add(song.genre(), BITS * (bits() - before), notes);
    }

    private double bits() {
        return sums.values().stream().mapToDouble(sum -> sum[0]).sum();
    }

    private void chordRhythms(Song song) {
        for (MarkovModel.Event event : model.chordRhythmEvents(song)) {
            word("chord rhythm", model.chordRhythms, song.genre(), event, MarkovModel.MASKS, 0);
        }
    }

    private int chords(Song song) {
        List<MarkovModel.Event> events = model.chordEvents(song, false);
        int symbols = model.chordNames.size();
        double spelled = log2(Math.max(1, CHORDS - (symbols - 1)));
        for (MarkovModel.Event event : events) {
            word("chord", model.chords, song.genre(), event, symbols, event.symbol() == Vocabulary.OTHER ? spelled : 0);
        }
        return events.size();
    }

    private void rhythms(Song song) {
        List<MarkovModel.Event> events = model.rhythmEvents(song, false);
        for (int bar = 0; bar < events.size(); bar++) {
            MarkovModel.Event event = events.get(bar);
            double spelled = event.symbol() == Vocabulary.OTHER
                    ? -log2(model.speller.probability(
                            song.grid(), song.bars().get(bar).cell()))
                    : 0;
            word("rhythm", model.rhythms, song.genre(), event, model.cellNames.size(), spelled);
        }
    }

    private void word(String name, Backoff model, Genre genre, MarkovModel.Event event, int symbols, double spelled) {
        int[] context = event.context();
        int symbol = event.symbol();
        add(
                name,
                spelled - log2(model.probability(genre, context, context.length, symbol, symbols)),
                spelled - log2(model.probability(null, context, 0, symbol, symbols)),
                spelled + log2(symbols));
    }

    private int pitches(Song song) {
        List<MarkovModel.PitchEvent> events = model.pitchEvents(song, false);
        for (MarkovModel.PitchEvent event : events) {
            add(
                    "pitch",
                    -log2(model.pitches.probability(event.moment(), event.pitch())),
                    -log2(model.pitches.memoryless(event.moment(), event.pitch())),
                    log2(PitchModel.PITCHES));
        }
        return events.size();
    }

    private static double log2(double value) {
        return StrictMath.log(value) / BITS;
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
        for (Map.Entry<String, Double> number : likelihood.metrics().values().entrySet()) {
            metrics = metrics.and(number.getKey(), number.getValue());
        }
        return metrics;
    }
}
