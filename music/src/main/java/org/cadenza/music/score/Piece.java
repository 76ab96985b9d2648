package org.cadenza.music.score;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of music on paper: tracks of notes over a tempo map, with meters and keys.
 *
 * @param title the piece's name, possibly empty
 * @param tempo the tempo map, which also holds the resolution in ticks per quarter
 * @param meters by tick; empty where the source names none (4/4 is then meant)
 * @param keys by tick; empty where the source names none
 * @param tracks the parts
 */
public record Piece(
        String title, TempoMap tempo, List<Meter.Change> meters, List<Key.Change> keys, List<Track> tracks) {

    private static final int DRUM_TICKS = 480;
    private static final int CHORD_REGISTER = 48;
    private static final int CHORD_VELOCITY = 80;

    public Piece {
        meters = List.copyOf(meters);
        keys = List.copyOf(keys);
        tracks = List.copyOf(tracks);
    }

    /** The plainest performance of a lead sheet: its melody over held chords, on two tracks. */
    public static Piece of(LeadSheet sheet) {
        List<Note> chords = new ArrayList<>();
        for (ChordSpan span : sheet.chords()) {
            for (int interval : span.chord().quality().intervals()) {
                int pitch = CHORD_REGISTER + span.chord().root() + interval;
                chords.add(new Note(span.onset(), span.duration(), pitch, CHORD_VELOCITY));
            }
        }
        return new Piece(
                sheet.title(),
                TempoMap.constant(LeadSheet.TICKS_PER_QUARTER, sheet.bpm()),
                List.of(new Meter.Change(0, sheet.meter())),
                List.of(new Key.Change(0, sheet.key())),
                List.of(new Track("Melody", 0, 0, sheet.melody()), new Track("Chords", 1, 0, chords)));
    }

    /** A drum pattern as it is played: on the drum channel, each stroke half a step long. @param bpm quarters a minute */
    public static Piece of(DrumPattern pattern, double bpm) {
        double step = (double) DRUM_TICKS / pattern.stepsPerQuarter();
        List<Note> strokes = new ArrayList<>();
        for (DrumPattern.Hit hit : pattern.hits()) {
            long onset = Math.max(0, Math.round((hit.step() + hit.offset()) * step));
            strokes.add(new Note(onset, Math.round(step / 2), hit.drum().pitch(), hit.velocity()));
        }
        return new Piece(
                "",
                TempoMap.constant(DRUM_TICKS, bpm),
                List.of(new Meter.Change(0, Meter.FOUR_FOUR)),
                List.of(),
                List.of(new Track("Drums", Track.DRUM_CHANNEL, 0, strokes)));
    }

    public int ticksPerQuarter() {
        return tempo.ticksPerQuarter();
    }

    /** The first tick after the last note. */
    public long end() {
        return tracks.stream().mapToLong(Track::end).max().orElse(0);
    }

    /** Seconds from the start to the end of the last note. */
    public double seconds() {
        return tempo.seconds(end());
    }

    /** Notes in all tracks. */
    public int noteCount() {
        return tracks.stream().mapToInt(track -> track.notes().size()).sum();
    }

    /** The meter at {@code tick}: the last one named up to there, else 4/4. */
    public Meter meterAt(long tick) {
        Meter meter = Meter.FOUR_FOUR;
        for (Meter.Change change : meters) {
            if (change.tick() <= tick) {
                meter = change.meter();
            }
        }
        return meter;
    }

    public Piece withTracks(List<Track> newTracks) {
        return new Piece(title, tempo, meters, keys, newTracks);
    }

    public Piece withTitle(String newTitle) {
        return new Piece(newTitle, tempo, meters, keys, tracks);
    }
}
