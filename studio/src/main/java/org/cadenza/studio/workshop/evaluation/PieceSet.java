package org.cadenza.studio.workshop.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.Split;
import org.cadenza.learning.Seed;
import org.cadenza.music.score.Piece;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.evaluation.sets.SetReport;

/** Pieces that are looked at one after the other, each through the same {@link Lens}; what cannot be read is listed. */
abstract class PieceSet implements Closeable {

    private static final int CHUNK = 64;

    /** Makes something of a piece. @param <T> what */
    @FunctionalInterface
    interface Reader<T> {

        /** @throws IllegalArgumentException if nothing can be made of it, as a clause */
        T read(int index, String path, Piece piece);
    }

    private record Outcome<T>(String path, Optional<T> made, String reason) {}

    private final String name;
    private List<String> paths;
    private final Lens lens;

    PieceSet(String name, List<String> paths, Lens lens) {
        this.name = name;
        this.paths = List.copyOf(paths);
        this.lens = lens;
    }

    /**
     * Opens all MIDI files that lie at {@code place} or, if a share is named, what of the data set there is learned from, or
     * is not.
     *
     * @param place a folder or a zip; without a share {@value MidiSet#LIBRARY} too
     * @throws org.cadenza.music.MaterialException if there is none, or it holds no piece
     */
    static PieceSet open(String place, Optional<Split> share, Lens lens, Progress progress) {
        return share.isEmpty() ? MidiSet.open(place, lens) : WorkSet.open(Path.of(place), share.get(), lens, progress);
    }

    /** From now on only {@code most} of the pieces count, drawn by {@code seed}; all, where there are no more. */
    final void keep(int most, Seed seed) {
        if (paths.size() > most) {
            List<String> drawn = new ArrayList<>(paths);
            Collections.shuffle(drawn, new Random(seed.value()));
            paths = drawn.subList(0, most).stream().sorted().toList();
        }
    }

    /** The folder's or the zip's own name. */
    String name() {
        return name;
    }

    /** One piece as it lies there. */
    abstract Piece written(String path) throws IOException;

    /** One piece through the lens. @throws IllegalArgumentException if nothing of it is seen through it, as a clause */
    final Piece piece(String path) throws IOException {
        return lens.of(written(path));
    }

    /**
     * Reads all pieces, several at a time.
     *
     * @param made is handed what became of them, in the order of their names
     * @return the pieces that could not be read, and why
     */
    final <T> List<SetReport.Skipped> read(Reader<T> reader, Consumer<T> made, Progress progress) {
        List<SetReport.Skipped> skipped = new ArrayList<>();
        progress.stage("reading " + name);
        for (int from = 0; from < paths.size(); from += CHUNK) {
            IntStream.range(from, Math.min(paths.size(), from + CHUNK))
                    .parallel()
                    .mapToObj(index -> outcome(index, reader))
                    .toList()
                    .forEach(outcome -> outcome.made.ifPresentOrElse(
                            made, () -> skipped.add(new SetReport.Skipped(outcome.path, outcome.reason))));
            progress.at(Math.min(1, (from + CHUNK) / (double) paths.size()), "");
            if (progress.cancelled()) {
                throw new CancellationException();
            }
        }
        return skipped;
    }

    private <T> Outcome<T> outcome(int index, Reader<T> reader) {
        String path = paths.get(index);
        try {
            return new Outcome<>(path, Optional.of(reader.read(index, path, piece(path))), "");
        } catch (IOException | RuntimeException e) {
            return new Outcome<>(path, Optional.empty(), EachFile.reason(path, e));
        }
    }
}
