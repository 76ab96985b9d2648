package org.cadenza.music.arrange.player;

import java.util.List;
import org.cadenza.music.arrange.chart.Chart;
import org.cadenza.music.arrange.chart.Stroke;
import org.cadenza.music.arrange.harmony.Voicer;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.LeadSheet;

/**
 * Plays chords in a rhythm: strummed, stabbed, broken or boom-chuck. Marks: {@code x X o g} the chord (normal, loud,
 * soft, ghost), {@code 1} to {@code 6} one tone of it counted from below (beyond the top an octave higher),
 * {@code b f} the root or fifth in the bass.
 */
public final class ChordPlayer implements Player {

    /** The marks that a chart for this player may hold. */
    public static final String MARKS = "xXogbf123456";

    private final Chart chart;
    private final Voicer voicer;
    private boolean grounded;
    private double length = 0.9;
    private double strum;
    private boolean pushing;
    private int bassFloor = 40;
    private ChordSpan span;
    private int[] voicing = {};

    public ChordPlayer(Voicer voicer, String chart) {
        this.chart = Chart.parse(MARKS, chart);
        this.voicer = voicer;
    }

    /** Sounds this part (0 to 1) of each mark's length. */
    public ChordPlayer length(double newLength) {
        length = newLength;
        return this;
    }

    /** Spreads each chord from below over so many seconds. */
    public ChordPlayer strum(double seconds) {
        strum = seconds;
        return this;
    }

    /** Lets a mark in the last eighth of a chord anticipate the next chord. */
    public ChordPlayer pushing() {
        pushing = true;
        return this;
    }

    /** Where its bass notes start, upwards. */
    public ChordPlayer bassFrom(int pitch) {
        bassFloor = pitch;
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
        double velocity = bar.velocity(Touch.velocity(stroke.symbol())) * 0.86;
        List<ChordSpan> chords = bar.harmony().between(from, from + stroke.duration());
        if (pushing && from + LeadSheet.TICKS_PER_QUARTER / 2 >= chords.get(0).end() && !atStart(bar, from)) {
            ChordSpan next = bar.harmony().after(from);
            chords = List.of(new ChordSpan(from, stroke.duration(), next.chord()));
        }
        for (ChordSpan part : chords) {
            long sounding = Math.max(1, Math.round(part.duration() * Touch.length(bar.song(), length)));
            strike(bar.song(), part, stroke.symbol(), sounding, velocity, line);
        }
    }

    private static boolean atStart(Bar bar, long tick) {
        return bar.harmony().at(tick).onset() == tick;
    }

    private void strike(Song song, ChordSpan part, char symbol, long sounding, double velocity, Line line) {
        voice(song, part);
        long onset = part.onset();
        Chord chord = part.chord();
        if (symbol == 'b') {
            grounded = true;
            line.add(onset, sounding, above(bassFloor, chord.bass()), velocity);
        } else if (symbol == 'f') {
            line.add(onset, sounding, above(bassFloor - 5, chord.root() + fifth(chord)), velocity * 0.95);
        } else if (Character.isDigit(symbol)) {
            int index = symbol - '1';
            int pitch = voicing[index % voicing.length] + 12 * (index / voicing.length);
            line.add(onset, sounding, pitch, velocity);
        } else {
            chord(song, onset, sounding, velocity, line);
        }
    }

    private void chord(Song song, long onset, long sounding, double velocity, Line line) {
        int left = voicing.length;
        for (int i = 0; i < voicing.length; i++) {
            if (left > 2 && song.rubs(voicing[i], onset, onset + sounding)) {
                left--;
                continue;
            }
            long late = Math.min(sounding / 2, song.ticks(strum * i / voicing.length));
            line.add(onset + late, sounding - late, voicing[i], velocity);
        }
    }

    private void voice(Song song, ChordSpan part) {
        if (span == null || !span.chord().equals(part.chord())) {
            int floor = song.melodyFloor(part.onset(), part.end());
            voicing = voicer.voice(part.chord(), floor == 127 ? 127 : floor + 4);
        }
        span = part;
    }

    static int above(int floor, int pitchClass) {
        return floor + Math.floorMod(pitchClass - floor, 12);
    }

    static int fifth(Chord chord) {
        return chord.quality().has(6) && !chord.quality().has(7)
                ? 6
                : chord.quality().has(8) && !chord.quality().has(7) ? 8 : 7;
    }

    @Override
    public void close(Finale finale, Line line) {
        int[] pitches = voicer.voice(finale.chord());
        for (int hit = 0; hit < finale.hits().length; hit++) {
            if (grounded) {
                int root = above(bassFloor, finale.chord().root());
                line.add(finale.onset(hit), finale.duration(hit), root, finale.velocity(80));
            }
            for (int i = 0; i < pitches.length; i++) {
                long late = Math.min(finale.duration(hit) / 2, finale.song().ticks(strum * i / pitches.length));
                line.add(finale.onset(hit) + late, finale.duration(hit) - late, pitches[i], finale.velocity(76));
            }
        }
    }
}
