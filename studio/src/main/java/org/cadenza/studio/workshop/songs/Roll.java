package org.cadenza.studio.workshop.songs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoClock;
import org.cadenza.music.score.Track;

/**
 * The notes of a song in seconds, for a picture of a piano roll.
 *
 * @param seconds until the last note ends
 * @param bars where each bar begins, in seconds
 * @param key that it begins in, or empty
 */
public record Roll(double seconds, List<Double> bars, String key, List<RollTrack> tracks) {

    /**
     * A part.
     *
     * @param program of General MIDI, 0 to 127
     * @param notes for each: onset and duration in seconds, pitch and velocity of MIDI
     */
    public record RollTrack(String name, int program, boolean drums, List<double[]> notes) {}

    /** Reads the notes of a MIDI file. */
    public static Roll read(Path midi) throws IOException {
        return of(MidiReader.read(midi));
    }

    static Roll of(Piece piece) {
        TempoClock clock = piece.tempo().clock();
        return new Roll(
                rounded(piece.seconds()),
                bars(piece, clock),
                piece.keys().isEmpty() ? "" : piece.keys().get(0).key().toString(),
                piece.tracks().stream().map(track -> track(track, clock)).toList());
    }

    private static List<Double> bars(Piece piece, TempoClock clock) {
        List<Double> bars = new ArrayList<>();
        long tick = 0;
        while (tick < piece.end()) {
            bars.add(rounded(clock.seconds(tick)));
            Meter meter = piece.meterAt(tick);
            tick += Math.max(1, meter.barTicks(piece.ticksPerQuarter()));
        }
        return bars;
    }

    private static RollTrack track(Track track, TempoClock clock) {
        List<double[]> notes =
                track.notes().stream().map(note -> note(note, clock)).toList();
        return new RollTrack(track.name(), track.program(), track.drums(), notes);
    }

    private static double[] note(Note note, TempoClock clock) {
        double onset = clock.seconds(note.onset());
        return new double[] {rounded(onset), rounded(clock.seconds(note.end()) - onset), note.pitch(), note.velocity()};
    }

    /** To a millisecond. */
    private static double rounded(double seconds) {
        return Math.round(1000 * seconds) / 1000.0;
    }
}
