package org.cadenza.music.arrange.player;

import java.util.List;
import org.cadenza.music.arrange.chart.Chart;
import org.cadenza.music.arrange.chart.Stroke;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;

/**
 * Plays a bass pattern over the chords. Marks: {@code 1 3 5 6 7 8} the root, third, fifth, sixth, seventh and octave of
 * the chord, {@code R} the root with an accent, {@code L} the fifth below, {@code a} a step into the next chord,
 * {@code g} a dead note.
 */
public final class BassPlayer implements Player {

    /** The marks that a chart for this player may hold. */
    public static final String MARKS = "135678RLag";

    private final Instrument instrument;
    private final Chart chart;
    private double length = 0.92;
    private boolean pushing;
    private int last = -1;

    public BassPlayer(Instrument instrument, String chart) {
        this.instrument = instrument;
        this.chart = Chart.parse(MARKS, chart);
    }

    /** Sounds this part (0 to 1) of each mark's length. */
    public BassPlayer length(double newLength) {
        length = newLength;
        return this;
    }

    /** Lets a mark in the last quarter of a chord anticipate the next chord, as in a tumbao. */
    public BassPlayer pushing() {
        pushing = true;
        return this;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        for (Bar bar : bars) {
            for (Stroke stroke : chart.bar(bar.level(), bar.song().meter(), bar.index())) {
                if (stroke.symbol() == '-') {
                    line.hold(stroke.duration());
                } else {
                    play(bar, stroke, line);
                }
            }
        }
    }

    private void play(Bar bar, Stroke stroke, Line line) {
        long from = bar.start() + stroke.onset();
        char symbol = stroke.symbol();
        List<ChordSpan> chords = bar.harmony().between(from, from + stroke.duration());
        ChordSpan whole = bar.harmony().at(from);
        if (pushing && from > whole.onset() && from + LeadSheet.TICKS_PER_QUARTER >= whole.end()) {
            chords = List.of(new ChordSpan(
                    from, stroke.duration(), bar.harmony().after(from).chord()));
        }
        for (ChordSpan part : chords) {
            boolean first = part.onset() == from;
            // A chord that starts under a held mark is named by its root.
            int pitch = first ? pitch(symbol, bar, part) : root(part.chord());
            long sounding = Math.round(part.duration() * (symbol == 'g' ? 0.4 : Touch.length(bar.song(), length)));
            double velocity = symbol == 'g' ? 42 : symbol == 'R' ? 104 : symbol == '1' ? 92 : 84;
            line.add(part.onset(), Math.max(1, sounding), pitch, bar.velocity(velocity));
            last = pitch;
        }
    }

    private int pitch(char symbol, Bar bar, ChordSpan part) {
        Chord chord = part.chord();
        int root = root(chord);
        return switch (symbol) {
            case '3' -> fit(root + third(chord));
            case '5' -> fit(root + ChordPlayer.fifth(chord));
            case 'L' -> instrument.fold(root - 12 + ChordPlayer.fifth(chord));
            case '6' -> fit(root + (chord.quality().minor() && !chord.quality().has(9) ? 8 : 9));
            case '7' -> fit(root + (chord.quality().has(11) ? 11 : 10));
            case '8' -> fit(root + 12);
            case 'a' -> approach(bar, part);
            default -> root;
        };
    }

    /** The root in the octave from the instrument's bottom up. */
    private int root(Chord chord) {
        return ChordPlayer.above(instrument.low(), chord.bass());
    }

    private int fit(int pitch) {
        return instrument.fold(pitch);
    }

    private static int third(Chord chord) {
        return chord.quality().has(4) ? 4 : chord.quality().has(3) ? 3 : 7;
    }

    /** A step from below or above into the root to come, from the side on which the line is; diatonic where it can. */
    private int approach(Bar bar, ChordSpan part) {
        int target = root(bar.harmony().after(part.onset()).chord());
        return fit(step(target, last > target ? 1 : -1, bar.song().key()));
    }

    static int step(int target, int direction, Key key) {
        int near = target + direction;
        int far = target + 2 * direction;
        return key.contains(Math.floorMod(near, 12)) || !key.contains(Math.floorMod(far, 12)) ? near : far;
    }

    @Override
    public void close(Finale finale, Line line) {
        for (int hit = 0; hit < finale.hits().length; hit++) {
            line.add(finale.onset(hit), finale.duration(hit), root(finale.chord()), finale.velocity(92));
        }
    }
}
