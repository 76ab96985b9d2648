package org.cadenza.corpus.midifolder;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.FolderLabels;
import org.cadenza.corpus.Index;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Tonality;
import org.cadenza.corpus.Work;
import org.cadenza.music.MaterialException;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Piece;

/** Anyone's folder or zip of MIDI. */
public final class MidiFolder implements Corpus<Piece> {

    @Override
    public Card card() {
        return new Card(
                "midifolder",
                "Any MIDI files, with an index or with folders that name the genre",
                "*.mid or *.midi, with an optional index.csv (path, genre, title, composer, key, licence ...)",
                "as its files state",
                "",
                "");
    }

    @Override
    public Class<Piece> item() {
        return Piece.class;
    }

    @Override
    public boolean recognises(Archive archive) {
        return archive.paths().stream().anyMatch(MidiFolder::midi);
    }

    /** Whether {@code path} is named like a MIDI file. */
    public static boolean midi(String path) {
        return path.matches("(?i).*\\.(mid|midi|kar)");
    }

    @Override
    public void read(Archive archive, Sink<Piece> sink) {
        Index index = Index.of(archive, sink);
        FolderLabels folders = new FolderLabels(archive);
        List<String> files = archive.paths().stream().filter(MidiFolder::midi).toList();
        EachFile.read(archive, files, sink, (path, bytes) -> {
            Piece piece = read(bytes, path);
            Map<String, String> labels = new TreeMap<>(folders.labels(path));
            labels.putAll(labels(piece));
            labels.putAll(index.labels(path));
            return new Work<>(path, piece, labels, index.licence(path, folders.licence(path)));
        });
    }

    /** The piece in {@code bytes}, which must have a note, with bars where they belong. */
    public static Piece read(byte[] bytes, String path) {
        return AbcMidi.inBars(piece(bytes, path));
    }

    /** The piece in {@code bytes}, which must have a note. */
    public static Piece piece(byte[] bytes, String path) {
        Piece piece = MidiReader.read(bytes, path);
        if (piece.noteCount() == 0) {
            throw new MaterialException(path, "", "has no notes", "");
        }
        return piece;
    }

    /** What the file itself tells. */
    private static Map<String, String> labels(Piece piece) {
        Map<String, String> labels = new TreeMap<>();
        if (!piece.title().isBlank()) {
            labels.put(Labels.TITLE, piece.title().strip());
        }
        Tonality.stated(piece).ifPresent(key -> labels.put(Labels.KEY, key.toString()));
        return labels;
    }
}
