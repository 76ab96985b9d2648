package org.cadenza.music.arrange.player;

import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.score.Note;

/** Sings the melody: in its own octave, phrased, and ornamented as its {@link Manner} says. */
public final class LeadPlayer implements Player {

    private static final double LOUDNESS = 94;

    /** Where a melody lies best: above the chords. */
    private static final double TESSITURA = 71;

    private final Instrument instrument;
    private final Manner manner;
    private final SplittableRandom random;
    private Integer shift;
    private int last = -1;

    public LeadPlayer(Instrument instrument, Manner manner, SplittableRandom random) {
        this.instrument = instrument;
        this.manner = manner;
        this.random = random;
    }

    @Override
    public void play(List<Bar> bars, Line line) {
        Song song = bars.get(0).song();
        long from = bars.get(0).start();
        List<Note> notes = song.melody(from, bars.get(bars.size() - 1).end());
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            if (note.onset() < from) {
                continue;
            }
            Bar bar = bars.get((int) ((note.onset() - from) / song.barTicks()));
            long until = i + 1 < notes.size() ? notes.get(i + 1).onset() : note.end() + song.beatTicks();
            sing(bar, note, until, line);
        }
    }

    private void sing(Bar bar, Note note, long until, Line line) {
        Song song = bar.song();
        int pitch = placed(song, note.pitch());
        long sounding = sounding(song, note, until);
        Note placed = new Note(note.onset(), sounding, pitch, velocity(bar, note));
        boolean longNote = note.duration() >= song.beatTicks();
        manner.play(placed, longNote, bar, random, line);
        last = pitch;
    }

    /** Notes that touch the next one are bound or parted by the manner; those before a rest keep their length. */
    private long sounding(Song song, Note note, long until) {
        boolean bound = note.end() >= until;
        double part = bound ? Touch.length(song, manner.legato()) : 0.96;
        return Math.max(1, Math.min(Math.round(note.duration() * part), until - note.onset()));
    }

    private int velocity(Bar bar, Note note) {
        Song song = bar.song();
        long inBar = note.onset() - bar.start();
        double accent = inBar == 0 ? 6 : inBar % song.beatTicks() == 0 ? 2 : -3;
        double along = (note.onset() - bar.scene().start()) % (4 * song.barTicks()) / (4.0 * song.barTicks());
        double arch = 8 * StrictMath.sin(Math.PI * along) - 3;
        double written = (note.velocity() - 80) * 0.25;
        double loud = bar.velocity(LOUDNESS) * 0.55 + LOUDNESS * 0.42;
        return (int) Math.max(30, Math.min(124, loud + accent + arch + written));
    }

    private int placed(Song song, int pitch) {
        if (shift == null) {
            shift = shift(song, instrument);
        }
        return instrument.fold(pitch + shift);
    }

    /** Semitones, whole octaves, by which {@code instrument} moves the song's melody to play it where it sings. */
    static int shift(Song song, Instrument instrument) {
        List<Note> melody = song.sheet().melody();
        double mean = melody.stream().mapToInt(Note::pitch).average().orElse(TESSITURA);
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int shift = -36; shift <= 36; shift += 12) {
            int moved = shift;
            long outside = melody.stream()
                    .filter(note -> instrument.fold(note.pitch() + moved) != note.pitch() + moved)
                    .count();
            double cost = Math.abs(mean + shift - TESSITURA) + 100.0 * outside / Math.max(1, melody.size());
            if (cost < least) {
                least = cost;
                best = shift;
            }
        }
        return best;
    }

    @Override
    public void close(Finale finale, Line line) {
        Song song = finale.song();
        List<Note> notes = song.melody(finale.start(), finale.end()).stream()
                .filter(note -> note.onset() >= finale.start())
                .toList();
        Note end = notes.isEmpty() ? null : notes.get(notes.size() - 1);
        for (Note note : notes) {
            long stop = note == end ? finale.end() : Math.min(note.end(), finale.end());
            int pitch = placed(song, note.pitch());
            line.add(note.onset(), stop - note.onset(), note == end ? home(finale, pitch) : pitch, finale.velocity(88));
        }
        if (end == null && last >= 0) {
            line.add(finale.start(), finale.end() - finale.start(), home(finale, last), finale.velocity(84));
        }
    }

    /** The tone of the closing chord nearest to {@code pitch}, the root where two are as near. */
    private int home(Finale finale, int pitch) {
        int best = pitch;
        double least = Double.MAX_VALUE;
        for (int candidate = instrument.low(); candidate <= instrument.high(); candidate++) {
            int interval = Math.floorMod(candidate - finale.chord().root(), 12);
            boolean triad = interval == 0 || interval == 3 || interval == 4 || interval == 7;
            if (triad && finale.chord().contains(candidate)) {
                double away = Math.abs(candidate - pitch) - (interval == 0 ? 0.5 : 0);
                if (away < least) {
                    least = away;
                    best = candidate;
                }
            }
        }
        return best;
    }
}
