package org.cadenza.families.musictransformer.leadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cadenza.learning.representation.song.Bar;
import org.cadenza.learning.representation.song.Cell;
import org.cadenza.learning.representation.song.Grid;
import org.cadenza.learning.representation.song.Song;
import org.cadenza.music.score.Chord;

/** Songs as tokens and back, without loss but for bass notes, which {@code SongRepresentation} drops anyway. */
final class SongTokens {

    private SongTokens() {}

    /** The tokens of all bars. */
    static int[] of(Song song) {
        Frame frame = Frame.of(song);
        return song.bars().stream().flatMapToInt(bar -> of(bar, frame)).toArray();
    }

    /** The tokens of one bar. */
    static IntStream of(Bar bar, Frame frame) {
        IntStream.Builder tokens = IntStream.builder();
        if (frame.chords()) {
            bar.changes().forEach(change -> harmony(change).forEach(tokens::add));
        }
        if (frame.melody()) {
            melody(bar, frame.grid(), tokens);
        } else {
            tokens.add(Tokens.BAR.first());
        }
        return tokens.build();
    }

    /** The three tokens of a chord. */
    static IntStream harmony(Bar.Change change) {
        return IntStream.of(
                Tokens.POSITION.token(change.beat()),
                Tokens.ROOT.token(change.chord().root()),
                Tokens.QUALITY.token(change.chord().quality().ordinal()));
    }

    private static void melody(Bar bar, Grid grid, IntStream.Builder tokens) {
        List<Cell.Event> events = bar.cell().events();
        int next = 0;
        for (int i = 0; i < events.size(); i++) {
            tokens.add(
                    switch (events.get(i).kind()) {
                        case NOTE -> Tokens.PITCH.token(bar.pitches().get(next++));
                        case REST -> Tokens.REST.first();
                        case HELD -> Tokens.HELD.first();
                    });
            int end = bar.cell().end(i, grid.units());
            tokens.add(Tokens.DURATION.token(end - events.get(i).start()));
        }
    }

    /** The bars that {@code tokens} complete, from the beginning of a song. */
    static List<Bar> bars(Frame frame, int[] tokens) {
        List<Bar> bars = new ArrayList<>();
        BarBuilder builder = new BarBuilder();
        for (int token : tokens) {
            builder.add(token);
            if (builder.place == frame.grid().units() || Tokens.BAR.has(token)) {
                bars.add(builder.bar());
                builder = new BarBuilder();
            }
        }
        return bars;
    }

    /** A bar that is being read. */
    private static final class BarBuilder {

        private final List<Cell.Event> events = new ArrayList<>();
        private final List<Integer> pitches = new ArrayList<>();
        private final List<Bar.Change> changes = new ArrayList<>();
        private int beat;
        private int root;
        private int place;

        void add(int token) {
            if (Tokens.POSITION.has(token)) {
                beat = Tokens.POSITION.value(token);
            } else if (Tokens.ROOT.has(token)) {
                root = Tokens.ROOT.value(token);
            } else if (Tokens.QUALITY.has(token)) {
                Chord.Quality quality = Chord.Quality.values()[Tokens.QUALITY.value(token)];
                changes.add(new Bar.Change(beat, new Chord(root, quality)));
            } else if (Tokens.PITCH.has(token)) {
                events.add(new Cell.Event(place, Cell.Kind.NOTE));
                pitches.add(Tokens.PITCH.value(token));
            } else if (Tokens.REST.has(token) || Tokens.HELD.has(token)) {
                events.add(new Cell.Event(place, Tokens.REST.has(token) ? Cell.Kind.REST : Cell.Kind.HELD));
            } else if (Tokens.DURATION.has(token)) {
                place += Tokens.DURATION.value(token);
            }
        }

        Bar bar() {
            return new Bar(events.isEmpty() ? Cell.silent() : new Cell(events), pitches, changes);
        }
    }
}
