package org.cadenza.studio.workshop.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Archives;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.midifolder.MidiFolder;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.evaluation.sets.SetReport;

/** The MIDI files of a folder, a zip or the library, read one after the other; what cannot be read is listed. */
final class MidiSet implements Closeable {

    /** Stands for the songs of the studio, those in its bin among them. */
    static final String LIBRARY = "library";

    private static final String SONG = "[^/]+/song[.]mid";
    private static final int CHUNK = 64;

    /** Makes something of a piece. @param <T> what */
    @FunctionalInterface
    interface Reader<T> {

        /** @throws IllegalArgumentException if nothing can be made of it, as a clause */
        T read(int index, String path, Piece piece);
    }

    private record Outcome<T>(String path, Optional<T> made, String reason) {}

    private final String name;
    private final Archive archive;
    private final List<String> files;

    private MidiSet(String name, Archive archive, List<String> files) {
        this.name = name;
        this.archive = archive;
        this.files = files;
    }

    /**
     * Opens a set.
     *
     * @param place a folder, a zip, or {@value #LIBRARY}
     * @throws MaterialException if there is none, or it holds no MIDI file
     */
    static MidiSet open(String place) {
        boolean library = place.equals(LIBRARY);
        Archive archive = Archives.open(library ? Library.home().resolve("songs") : Path.of(place));
        List<String> files = archive.paths().stream()
                .filter(library ? path -> path.matches(SONG) : MidiFolder::midi)
                .toList();
        if (files.isEmpty()) {
            throw new MaterialException(
                    place, "", "holds no MIDI file", "Name a folder or a zip of .mid files, or 'library'.");
        }
        return new MidiSet(library ? LIBRARY : archive.name(), archive, files);
    }

    /** The folder's or the zip's own name. */
    String name() {
        return name;
    }

    /**
     * Reads all files, several at a time.
     *
     * @param made is handed what became of them, in the order of their names
     * @return the files that could not be read, and why
     */
    <T> List<SetReport.Skipped> read(Reader<T> reader, Consumer<T> made, Progress progress) {
        List<SetReport.Skipped> skipped = new ArrayList<>();
        progress.stage("reading " + name);
        for (int from = 0; from < files.size(); from += CHUNK) {
            IntStream.range(from, Math.min(files.size(), from + CHUNK))
                    .parallel()
                    .mapToObj(index -> outcome(index, reader))
                    .toList()
                    .forEach(outcome -> outcome.made.ifPresentOrElse(
                            made, () -> skipped.add(new SetReport.Skipped(outcome.path, outcome.reason))));
            progress.at(Math.min(1, (from + CHUNK) / (double) files.size()), "");
            if (progress.cancelled()) {
                throw new CancellationException();
            }
        }
        return skipped;
    }

    private <T> Outcome<T> outcome(int index, Reader<T> reader) {
        String path = files.get(index);
        try {
            return new Outcome<>(path, Optional.of(reader.read(index, path, piece(path))), "");
        } catch (IOException | RuntimeException e) {
            return new Outcome<>(path, Optional.empty(), EachFile.reason(path, e));
        }
    }

    /** One piece. */
    Piece piece(String path) throws IOException {
        return MidiFolder.read(archive.bytes(path), path);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
