package org.cadenza.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.prepare.Prepared;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.studio.workshop.DataSets;
import org.cadenza.studio.workshop.Progress;

/**
 * Parts a data set of pieces as trainings do: what is learned from goes whole into {@code train}, and of what is held out
 * stretches as long as models play, since most measures hang on the length, into {@code held-out}. Arguments: a data set, the
 * folder for both, the seconds of a stretch and how many there are of each piece.
 */
public final class Excerpts {

    private final Path folder;
    private final double seconds;
    private final int count;

    private Excerpts(Path folder, double seconds, int count) {
        this.folder = folder;
        this.seconds = seconds;
        this.count = count;
    }

    public static void main(String[] arguments) throws IOException {
        Prepared<?> prepared = DataSets.prepare(Path.of(arguments[0]), Optional.empty(), Progress.none());
        Path out = Path.of(arguments[1]);
        Files.createDirectories(out.resolve("train"));
        Files.createDirectories(out.resolve("held-out"));
        Excerpts excerpts =
                new Excerpts(out.resolve("held-out"), Double.parseDouble(arguments[2]), Integer.parseInt(arguments[3]));
        for (Work<?> work : prepared.heldOut()) {
            excerpts.write(name(work), (Piece) work.item());
        }
        for (Work<?> work : prepared.works(Split.TRAIN)) {
            MidiWriter.write((Piece) work.item(), out.resolve("train").resolve(name(work) + ".mid"));
        }
    }

    private static String name(Work<?> work) {
        return work.path().replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** As many as fit, at equal distances from the beginning to the end. */
    private void write(String name, Piece piece) throws IOException {
        double room = piece.seconds() - seconds;
        int fitting = (int) Math.max(1, Math.min(count, Math.floor(piece.seconds() / seconds)));
        for (int i = 0; i < fitting; i++) {
            double start = fitting == 1 ? 0 : room * i / (fitting - 1);
            Path file = folder.resolve(String.format(Locale.ROOT, "%s-%d.mid", name, i + 1));
            MidiWriter.write(excerpt(piece, start), file);
        }
    }

    private Piece excerpt(Piece piece, double start) {
        long from = piece.tempo().tick(start);
        long to = piece.tempo().tick(start + seconds);
        List<Track> tracks = new ArrayList<>();
        for (Track track : piece.tracks()) {
            List<Note> notes = track.notes().stream()
                    .filter(note -> note.onset() >= from && note.onset() < to)
                    .map(note -> note.withOnset(note.onset() - from)
                            .withDuration(Math.min(note.duration(), to - note.onset())))
                    .toList();
            tracks.add(new Track(track.name(), track.channel(), track.program(), notes));
        }
        double bpm = (to - from) * 60.0 / piece.ticksPerQuarter() / seconds;
        return new Piece(
                piece.title(),
                TempoMap.constant(piece.ticksPerQuarter(), Math.max(10, Math.min(480, bpm))),
                List.of(new Meter.Change(0, piece.meterAt(from))),
                List.of(),
                tracks);
    }
}
