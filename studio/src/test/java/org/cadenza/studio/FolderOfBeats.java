package org.cadenza.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** A folder of simple drumming as MIDI, a folder below for each genre, made afresh for a test. */
public final class FolderOfBeats {

    private static final int STEP = 120;
    private static final int BARS = 8;

    private FolderOfBeats() {}

    /** Writes {@code count} performances of eight bars, no two alike, into {@code folder}/{@code genre}. */
    public static void write(Path folder, String genre, int count) throws IOException {
        Path own = Files.createDirectories(folder.resolve(genre));
        for (int i = 0; i < count; i++) {
            MidiWriter.write(beat(genre, i, Meter.FOUR_FOUR), own.resolve(String.format("beat-%02d.mid", i)));
        }
    }

    /** Writes one performance in {@code meter}. */
    public static void write(Path folder, String name, Meter meter) throws IOException {
        MidiWriter.write(beat("rock", 1000, meter), folder.resolve(name));
    }

    private static Piece beat(String genre, int number, Meter meter) {
        SplittableRandom random = new SplittableRandom(genre.hashCode() + 31L * number);
        boolean rock = genre.equals("rock");
        List<Note> strokes = new ArrayList<>();
        for (int step = 0; step < BARS * 16; step++) {
            if (rock ? step % 8 == 0 : step % 4 == 0) {
                strokes.add(stroke(step, 36, random));
            }
            if (rock && step % 8 == 4) {
                strokes.add(stroke(step, 38, random));
            }
            if (rock ? step % 2 == 0 : step % 4 == 2) {
                strokes.add(stroke(step, rock ? 42 : 46, random));
            }
            if (random.nextInt(10) == 0) {
                strokes.add(stroke(step, 37, random));
            }
        }
        return new Piece(
                "",
                TempoMap.constant(4 * STEP, 120),
                List.of(new Meter.Change(0, meter)),
                List.of(),
                List.of(new Track("Drums", Track.DRUM_CHANNEL, 0, strokes)));
    }

    private static Note stroke(int step, int pitch, SplittableRandom random) {
        return new Note((long) step * STEP + random.nextInt(10), STEP / 2, pitch, 60 + random.nextInt(60));
    }
}
