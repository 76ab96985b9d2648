package org.cadenza.corpus.groove;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.Index;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.midifolder.MidiFolder;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/** The Groove drum performances. */
public final class Groove implements Corpus<Piece> {

    private static final String INFO = "info.csv";
    private static final String PERFORMANCE = ".*drummer\\d+/.*_(beat|fill)_\\d+-\\d+\\.mid";

    /** Closed and open hi-hat at the edge, and the rim of the floor tom. */
    private static final Map<Integer, Integer> TO_GENERAL_MIDI = Map.of(22, 42, 26, 46, 58, 43);

    /** Styles whose genre is called otherwise here. */
    private static final Map<String, Genre> STYLES = Map.of("afrocuban", Genre.LATIN);

    @Override
    public Card card() {
        return new Card(
                "groove",
                "Human drum performances with style and tempo, beats and fills",
                "drummerN/.../N_style_bpm_beat_4-4.mid with index.csv or info.csv",
                "CC BY 4.0 (Google LLC)",
                "",
                "J. Gillick et al., Learning to Groove with Inverse Sequence Transformations, ICML 2019");
    }

    @Override
    public Class<Piece> item() {
        return Piece.class;
    }

    @Override
    public boolean recognises(Archive archive) {
        return archive.paths().stream()
                .filter(path -> path.endsWith(".mid"))
                .anyMatch(path -> path.matches(PERFORMANCE));
    }

    @Override
    public void read(Archive archive, Sink<Piece> sink) {
        String info = archive.paths().stream()
                .filter(path -> path.equals(INFO) || path.endsWith("/" + INFO))
                .findFirst()
                .orElse("");
        Index index = info.isEmpty() ? Index.of(archive, sink) : Index.of(archive, info, "midi_filename", sink);
        String folder = info.isEmpty() ? "" : info.substring(0, info.length() - INFO.length());
        List<String> files =
                archive.paths().stream().filter(path -> path.endsWith(".mid")).toList();
        EachFile.read(archive, files, sink, (path, bytes) -> {
            Piece piece = inGeneralMidi(MidiFolder.piece(bytes, path));
            String row = path.startsWith(folder) ? path.substring(folder.length()) : path;
            return new Work<>(path, piece, labels(index, row), card().licence());
        });
    }

    private static Map<String, String> labels(Index index, String row) {
        Map<String, String> labels = new TreeMap<>();
        String style = index.value(row, "style");
        if (!style.isEmpty()) {
            String primary = style.split("/")[0];
            labels.put(
                    Labels.GENRE,
                    STYLES.containsKey(primary) ? STYLES.get(primary).label() : Index.genre(primary));
            labels.put(Labels.STYLE, style);
        }
        Map.of(Labels.BPM, "bpm", Labels.BEAT_TYPE, "beat_type", Labels.SPLIT, "split")
                .forEach((label, column) -> {
                    String value = index.value(row, column);
                    if (!value.isEmpty()) {
                        labels.put(label, value.equals("validation") ? "valid" : value);
                    }
                });
        return labels;
    }

    private static Piece inGeneralMidi(Piece piece) {
        return piece.withTracks(
                piece.tracks().stream().map(Groove::inGeneralMidi).toList());
    }

    private static Track inGeneralMidi(Track track) {
        return track.withNotes(track.notes().stream()
                .map(note -> note.withPitch(TO_GENERAL_MIDI.getOrDefault(note.pitch(), note.pitch())))
                .toList());
    }
}
