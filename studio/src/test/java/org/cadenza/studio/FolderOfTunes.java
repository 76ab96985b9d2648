package org.cadenza.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** A folder of simple tunes over I-IV-V-I, as MIDI, made afresh for a test; and files that are broken. */
public final class FolderOfTunes {

    private static final int QUARTER = 480;
    private static final int BARS = 16;
    private static final int[] ROOTS = {0, 5, 7, 0};
    private static final int[] TRIAD = {0, 4, 7};

    private FolderOfTunes() {}

    /** Writes {@code count} tunes, no two alike, into {@code folder}/folk. */
    public static void write(Path folder, int count) throws IOException {
        Path folk = Files.createDirectories(folder.resolve("folk"));
        for (int i = 0; i < count; i++) {
            MidiWriter.write(tune(i), folk.resolve(String.format("tune-%02d.mid", i)));
        }
    }

    /** Writes five files that are broken, each in its own way. @return their names */
    public static List<String> writeBroken(Path folder) throws IOException {
        byte[] whole = MidiWriter.write(tune(1000));
        byte[] lying = whole.clone();
        lying[18] = 0x7F; // the first track claims two thousand million bytes
        byte[] cut = Arrays.copyOf(lying, whole.length / 2);
        Files.write(folder.resolve("broken-cut.mid"), cut);
        Files.write(folder.resolve("broken-empty.mid"), new byte[0]);
        Files.write(folder.resolve("broken-header.mid"), Arrays.copyOf(whole, 14));
        Files.write(folder.resolve("broken-silent.mid"), MidiWriter.write(tune(0).withTracks(List.of())));
        Files.write(folder.resolve("broken-text.mid"), "not music".getBytes(StandardCharsets.UTF_8));
        return List.of(
                "broken-cut.mid", "broken-empty.mid", "broken-header.mid", "broken-silent.mid", "broken-text.mid");
    }

    private static Piece tune(int number) {
        SplittableRandom random = new SplittableRandom(number);
        int tonic = random.nextInt(12);
        List<Note> melody = new ArrayList<>();
        List<Note> chords = new ArrayList<>();
        for (int bar = 0; bar < BARS; bar++) {
            int root = tonic + ROOTS[bar % ROOTS.length];
            long start = 4L * QUARTER * bar;
            for (int interval : TRIAD) {
                chords.add(new Note(start, 4 * QUARTER, 48 + root % 12 + interval, 70));
            }
            for (int beat = 0; beat < 4; beat++) {
                int pitch = 67 + root % 12 + TRIAD[random.nextInt(TRIAD.length)];
                melody.add(new Note(start + (long) beat * QUARTER, QUARTER - 40, pitch, 90));
            }
        }
        return new Piece(
                "Tune " + number,
                TempoMap.constant(QUARTER, 100),
                List.of(new Meter.Change(0, Meter.FOUR_FOUR)),
                List.of(new Key.Change(0, Key.major(tonic))),
                List.of(new Track("Melody", 0, 73, melody), new Track("Chords", 1, 0, chords)));
    }
}
