package org.cadenza.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadenza.music.analysis.ChordRecognizer;
import org.cadenza.music.analysis.Sustain;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.ChordSymbol;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoClock;
import org.cadenza.music.score.Track;

/**
 * How often {@link ChordRecognizer} hears the chord that POP909 annotates, beat by beat: root, root and third, root and
 * quality. Arguments: a folder of unpacked songs ({@code 005/005.mid} with {@code beat_midi.txt}, {@code chord_midi.txt}
 * or {@code chord_audio.txt}, {@code key_audio.txt} beside it), and the name of the annotation file.
 */
public final class ChordAgreement {

    private int beats;
    private int roots;
    private int thirds;
    private int qualities;

    private record Annotated(long from, long until, Optional<Chord> chord) {}

    private ChordAgreement() {}

    public static void main(String[] arguments) throws IOException {
        ChordAgreement agreement = new ChordAgreement();
        try (Stream<Path> songs = Files.list(Path.of(arguments[0])).sorted()) {
            for (Path song : songs.toList()) {
                agreement.add(song, arguments[1]);
            }
        }
        System.out.printf(
                "%d beats: root %.3f, root and third %.3f, root and quality %.3f%n",
                agreement.beats,
                (double) agreement.roots / agreement.beats,
                (double) agreement.thirds / agreement.beats,
                (double) agreement.qualities / agreement.beats);
    }

    private void add(Path song, String annotation) throws IOException {
        List<Long> boundaries = lines(song.resolve("beat_midi.txt"))
                .map(fields -> milliseconds(fields[0]))
                .toList();
        Key key = Key.parse(lines(song.resolve("key_audio.txt")).findFirst().orElseThrow()[2]);
        List<Annotated> annotated = lines(song.resolve(annotation))
                .map(fields ->
                        new Annotated(milliseconds(fields[0]), milliseconds(fields[1]), ChordSymbol.parse(fields[2])))
                .toList();
        Piece piece = MidiReader.read(song.resolve(song.getFileName() + ".mid"));
        List<ChordSpan> heard = ChordRecognizer.chords(notes(piece), key, boundaries);
        for (int i = 0; i + 1 < boundaries.size(); i++) {
            compare(annotated, heard, (boundaries.get(i) + boundaries.get(i + 1)) / 2);
        }
    }

    private void compare(List<Annotated> annotated, List<ChordSpan> heard, long moment) {
        Optional<Chord> meant = annotated.stream()
                .filter(each -> each.from <= moment && moment < each.until)
                .findFirst()
                .flatMap(Annotated::chord);
        Optional<Chord> found = heard.stream()
                .filter(each -> each.onset() <= moment && moment < each.end())
                .findFirst()
                .map(ChordSpan::chord);
        if (meant.isEmpty() || found.isEmpty()) {
            return;
        }
        boolean root = meant.get().root() == found.get().root();
        beats++;
        roots += root ? 1 : 0;
        thirds += root && minor(meant.get()) == minor(found.get()) ? 1 : 0;
        qualities += root && meant.get().quality() == found.get().quality() ? 1 : 0;
    }

    private static boolean minor(Chord chord) {
        return chord.quality().has(3) && !chord.quality().has(4);
    }

    /** All that sounds, in milliseconds for ticks. */
    private static List<Note> notes(Piece piece) {
        TempoClock clock = piece.tempo().clock();
        List<Note> notes = new ArrayList<>();
        for (Track track : Sustain.sounding(piece)) {
            for (Note note : track.notes()) {
                long onset = Math.round(clock.seconds(note.onset()) * 1000);
                long end = Math.round(clock.seconds(note.end()) * 1000);
                notes.add(new Note(onset, Math.max(1, end - onset), note.pitch(), note.velocity()));
            }
        }
        notes.sort(null);
        return notes;
    }

    private static long milliseconds(String seconds) {
        return Math.round(Double.parseDouble(seconds) * 1000);
    }

    private static Stream<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.trim().split("\\s+"));
    }
}
