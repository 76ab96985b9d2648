package org.cadenza.music.arrange.player;

import java.util.List;
import org.cadenza.music.arrange.chart.Chart;
import org.cadenza.music.arrange.chart.Stroke;
import org.cadenza.music.arrange.harmony.FourPart.Slot;

/**
 * Sings one or more voices of a four-part setting: moving with the tune, tied where a pitch stays, or in the rhythm of a
 * chart (marks {@code x X o}).
 */
public final class VoicePlayer implements Player {

    /** Voice numbers, from the top. */
    public static final int SOPRANO = 0;

    public static final int ALTO = 1;
    public static final int TENOR = 2;
    public static final int BASS = 3;

    private final Choir choir;
    private final Instrument instrument;
    private final int[] voices;
    private final double loudness;
    private boolean tied;
    private Chart chart;

    /** @param loudness velocity at middle energy, 1 to 127 */
    public VoicePlayer(Choir choir, Instrument instrument, double loudness, int... voices) {
        this.choir = choir;
        this.instrument = instrument;
        this.loudness = loudness;
        this.voices = voices.clone();
    }

    /** Binds repeated pitches into one note. */
    public VoicePlayer tied() {
        tied = true;
        return this;
    }

    /** Repeats each pitch in this rhythm. */
    public VoicePlayer rhythm(String text) {
        chart = Chart.parse("xXo", text);
        return this;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        for (int voice : voices) {
            if (chart == null) {
                sing(bars, voice, line);
            } else {
                bars.forEach(bar -> beat(bar, voice, line));
            }
        }
    }

    private void sing(List<Bar> bars, int voice, Line line) {
        Song song = bars.get(0).song();
        long from = bars.get(0).start();
        long to = bars.get(bars.size() - 1).end();
        List<Slot> slots = choir.slots(song);
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            long onset = Math.max(from, slot.onset());
            int pitch = choir.voices(song).get(i)[voice];
            if (onset >= to || slot.onset() + slot.duration() <= from || voice == SOPRANO && slot.soprano() >= 0) {
                continue;
            }
            int last = i;
            while (tied && last + 1 < slots.size() && choir.voices(song).get(last + 1)[voice] == pitch) {
                last++;
            }
            i = last;
            long end = Math.min(to, slots.get(last).onset() + slots.get(last).duration());
            Bar bar = bars.get((int) ((onset - from) / song.barTicks()));
            line.add(onset, Math.round((end - onset) * 0.97), instrument.fold(pitch), bar.velocity(loudness));
        }
    }

    private void beat(Bar bar, int voice, Line line) {
        for (Stroke stroke : chart.bar(bar.level(), bar.song().meter(), bar.index())) {
            long onset = bar.start() + stroke.onset();
            double velocity = bar.velocity(loudness * Touch.velocity(stroke.symbol()) / 86);
            long sounding = Math.round(stroke.duration() * Touch.length(bar.song(), 0.8));
            line.add(onset, sounding, instrument.fold(at(bar.song(), onset)[voice]), velocity);
        }
    }

    private int[] at(Song song, long tick) {
        List<Slot> slots = choir.slots(song);
        int index = 0;
        while (index + 1 < slots.size() && slots.get(index + 1).onset() <= tick) {
            index++;
        }
        return choir.voices(song).get(index);
    }

    @Override
    public void close(Finale finale, Line line) {
        for (int voice : voices) {
            int pitch = instrument.fold(at(finale.song(), finale.start())[voice]);
            boolean sung = voice == SOPRANO
                    && !finale.song().melody(finale.start(), finale.end()).isEmpty();
            if (!sung) {
                line.add(finale.start(), finale.end() - finale.start(), pitch, finale.velocity(loudness));
            }
        }
    }
}
