package org.cadenza.corpus.midifolder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/**
 * Puts right what abc2midi, from which most MIDI of folk tunes and hymns comes, does to bars: it sets notes one tick late
 * and lets an upbeat begin where a full bar should. Left to itself it also says where bars begin, by velocity: 105 on
 * the first beat, 95 on other strong beats, 80 elsewhere.
 */
public final class AbcMidi {

    /** By how much notes are late, in ticks. */
    private static final long LATE = 1;

    private static final int FIRST_BEAT = 105;
    private static final Set<Integer> VELOCITIES = Set.of(FIRST_BEAT, 95, 80);
    private static final int FEWEST_BARS = 4;

    private AbcMidi() {}

    /** The piece with full bars, if it is abc2midi's and its accents show an upbeat; else unchanged. */
    static Piece inBars(Piece piece) {
        return piece.tracks().stream()
                .filter(track -> !track.notes().isEmpty())
                .findFirst()
                .filter(AbcMidi::accented)
                .map(track -> inBars(piece, upbeat(piece, track)))
                .orElse(piece);
    }

    private static boolean accented(Track track) {
        return track.notes().get(0).onset() == LATE
                && track.notes().stream().allMatch(note -> VELOCITIES.contains(note.velocity()));
    }

    /** Quarter notes before the first bar line: what most first beats leave over when counted in bars. */
    private static double upbeat(Piece piece, Track track) {
        long barTicks = piece.meterAt(LATE).barTicks(piece.ticksPerQuarter());
        Map<Long, Integer> phases = new TreeMap<>();
        track.notes().stream()
                .skip(1) // the very first note always has the accent
                .filter(note -> note.velocity() == FIRST_BEAT)
                .forEach(note -> phases.merge((note.onset() - LATE) % barTicks, 1, Integer::sum));
        return phases.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(phase -> phase.getValue() >= FEWEST_BARS)
                .map(phase -> (double) phase.getKey() / piece.ticksPerQuarter())
                .orElse(0.0);
    }

    /**
     * The piece on time, with an upbeat at the end of its bar.
     *
     * @param upbeat in quarter notes, 0 without one
     */
    public static Piece inBars(Piece piece, double upbeat) {
        long barTicks = piece.meterAt(LATE).barTicks(piece.ticksPerQuarter());
        long upbeatTicks = Math.round(upbeat * piece.ticksPerQuarter());
        long shift = (upbeatTicks > 0 && upbeatTicks < barTicks ? barTicks - upbeatTicks : 0) - LATE;
        List<TempoMap.Change> tempos = new ArrayList<>();
        piece.tempo()
                .changes()
                .forEach(change -> tempos.add(new TempoMap.Change(moved(change.tick(), shift), change.microseconds())));
        List<Meter.Change> meters = new ArrayList<>();
        piece.meters().forEach(change -> meters.add(new Meter.Change(moved(change.tick(), shift), change.meter())));
        List<Key.Change> keys = new ArrayList<>();
        piece.keys().forEach(change -> keys.add(new Key.Change(moved(change.tick(), shift), change.key())));
        List<Track> tracks = new ArrayList<>();
        piece.tracks().forEach(track -> tracks.add(shifted(track, shift)));
        return new Piece(piece.title(), new TempoMap(piece.ticksPerQuarter(), tempos), meters, keys, tracks);
    }

    /** What holds from the start holds from the very start. */
    private static long moved(long tick, long shift) {
        return tick <= LATE ? 0 : Math.max(0, tick + shift);
    }

    private static Track shifted(Track track, long shift) {
        List<Note> notes = new ArrayList<>();
        track.notes().forEach(note -> notes.add(note.withOnset(Math.max(0, note.onset() + shift))));
        List<Track.ControlChange> controls = new ArrayList<>();
        track.controls()
                .forEach(each -> controls.add(
                        new Track.ControlChange(moved(each.tick(), shift), each.controller(), each.value())));
        List<Track.PitchBend> bends = new ArrayList<>();
        track.bends().forEach(each -> bends.add(new Track.PitchBend(moved(each.tick(), shift), each.value())));
        List<Track.Lyric> lyrics = new ArrayList<>();
        track.lyrics().forEach(each -> lyrics.add(new Track.Lyric(Math.max(0, each.tick() + shift), each.text())));
        return new Track(track.name(), track.channel(), track.program(), notes, controls, bends, lyrics);
    }
}
