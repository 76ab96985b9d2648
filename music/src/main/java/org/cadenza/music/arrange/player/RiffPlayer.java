package org.cadenza.music.arrange.player;

import java.util.List;
import org.cadenza.music.arrange.chart.Chart;
import org.cadenza.music.arrange.chart.Stroke;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Mode;

/**
 * Plays a written riff. Marks {@code 1} to {@code 9} count the tones of a scale from below (beyond its top an octave
 * higher); the scale stands on the key's tonic or moves with the chords.
 */
public final class RiffPlayer implements Player {

    /** The marks that a chart for this player may hold. */
    public static final String MARKS = "123456789";

    private static final int[] MAJOR_PENTATONIC = {0, 2, 4, 7, 9};
    private static final int[] MINOR_PENTATONIC = {0, 3, 5, 7, 10};

    private final Instrument instrument;
    private final int floor;
    private final double loudness;
    private final boolean moving;
    private final Chart chart;
    private double length = 0.9;

    private RiffPlayer(Instrument instrument, int floor, double loudness, boolean moving, String chart) {
        this.instrument = instrument;
        this.floor = floor;
        this.loudness = loudness;
        this.moving = moving;
        this.chart = Chart.parse(MARKS, chart);
    }

    /**
     * On the pentatonic scale of the key.
     *
     * @param floor the tonic is the first one from this pitch up
     */
    public static RiffPlayer onKey(Instrument instrument, int floor, double loudness, String chart) {
        return new RiffPlayer(instrument, floor, loudness, false, chart);
    }

    /** On the tones of each chord, from its root up. */
    public static RiffPlayer onChords(Instrument instrument, int floor, double loudness, String chart) {
        return new RiffPlayer(instrument, floor, loudness, true, chart);
    }

    /** Sounds this part (0 to 1) of each mark's length. */
    public RiffPlayer length(double newLength) {
        length = newLength;
        return this;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        for (Bar bar : bars) {
            for (Stroke stroke : chart.bar(bar.level(), bar.song().meter(), bar.index())) {
                if (stroke.symbol() == '-') {
                    line.hold(stroke.duration());
                    continue;
                }
                long onset = bar.start() + stroke.onset();
                long sounding = Math.round(stroke.duration() * Touch.length(bar.song(), length));
                int pitch = pitch(bar.song(), onset, stroke.symbol() - '1');
                if (!bar.song().rubs(pitch, onset, onset + sounding)) {
                    line.add(onset, sounding, pitch, bar.velocity(loudness));
                }
            }
        }
    }

    private int pitch(Song song, long tick, int degree) {
        Chord chord = song.harmony().at(tick).chord();
        int[] pentatonic = song.key().mode() == Mode.MAJOR ? MAJOR_PENTATONIC : MINOR_PENTATONIC;
        int[] scale = moving ? chord.quality().intervals() : pentatonic;
        int root = ChordPlayer.above(floor, moving ? chord.root() : song.key().tonic());
        return instrument.fold(root + scale[degree % scale.length] + 12 * (degree / scale.length));
    }

    @Override
    public void close(Finale finale, Line line) {
        int pitch = instrument.fold(ChordPlayer.above(floor, finale.chord().root()));
        line.add(finale.start(), finale.end() - finale.start(), pitch, finale.velocity(loudness));
    }
}
