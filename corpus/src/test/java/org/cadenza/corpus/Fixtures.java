package org.cadenza.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;

/** Small material for tests, made by our own code. */
public final class Fixtures {

    private Fixtures() {}

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The files as a zip. */
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes the files below {@code folder} and returns it. */
    public static Path write(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    /** Quarter notes of {@code pitches} from tick 0, at 480 ticks, in 4/4. */
    public static Track line(String name, int channel, int... pitches) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < pitches.length; i++) {
            notes.add(new Note(480L * i, 480, pitches[i], 80));
        }
        return new Track(name, channel, 0, notes);
    }

    public static Piece piece(String title, Track... tracks) {
        return new Piece(
                title,
                TempoMap.constant(480, 100),
                List.of(new Meter.Change(0, Meter.FOUR_FOUR)),
                List.of(),
                List.of(tracks));
    }

    /** A MIDI file of two bars in G major, differing by {@code variant}. */
    public static byte[] midi(String title, int variant) {
        int top = 67 + variant % 12;
        return MidiWriter.write(piece(title, line("lead", 0, 67, 69, 71, 72, 74, top, 78, 79)));
    }

    /** The same with a key signature. */
    public static byte[] midi(String title, Key key, int... pitches) {
        Piece piece = piece(title, line("lead", 0, pitches));
        return MidiWriter.write(new Piece(
                piece.title(), piece.tempo(), piece.meters(), List.of(new Key.Change(0, key)), piece.tracks()));
    }

    /** What a corpus makes of an archive. */
    public record Reading<I>(List<Work<I>> works, Map<String, String> dropped) {

        public static <I> Reading<I> of(Corpus<I> corpus, Path source) throws IOException {
            List<Work<I>> works = new ArrayList<>();
            Map<String, String> dropped = new java.util.TreeMap<>();
            try (Archive archive = Archives.open(source)) {
                corpus.read(archive, new Corpus.Sink<>() {
                    @Override
                    public void keep(Work<I> work) {
                        works.add(work);
                    }

                    @Override
                    public void drop(String path, String reason) {
                        dropped.put(path, reason);
                    }
                });
            }
            return new Reading<>(works, dropped);
        }
    }
}
