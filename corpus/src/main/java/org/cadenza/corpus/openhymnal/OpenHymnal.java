package org.cadenza.corpus.openhymnal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.Index;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Tonality;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.midifolder.AbcMidi;
import org.cadenza.corpus.midifolder.MidiFolder;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;

/** The hymns of the Open Hymnal. */
public final class OpenHymnal implements Corpus<Piece> {

    private static final String DERIVED = "midi-derived/";
    private static final List<String> VOICES = List.of("Soprano", "Alto", "Tenor", "Bass");

    @Override
    public Card card() {
        return new Card(
                "openhymnal",
                "Hymns in four parts with key and meter",
                "*.abc, the MIDI made of each under midi-derived/, and an index.csv of the ABC",
                "public domain",
                "",
                "B. J. Dumont, Open Hymnal Project");
    }

    @Override
    public Class<Piece> item() {
        return Piece.class;
    }

    @Override
    public boolean recognises(Archive archive) {
        return archive.paths().stream().anyMatch(path -> hymn(path) && archive.contains(abc(path)));
    }

    private static boolean hymn(String path) {
        return path.startsWith(DERIVED) && path.endsWith(".mid");
    }

    private static String abc(String path) {
        return path.substring(DERIVED.length()).replaceFirst("\\.mid$", ".abc");
    }

    @Override
    public void read(Archive archive, Sink<Piece> sink) {
        Index index = Index.of(archive, sink);
        List<String> hymns = archive.paths().stream().filter(OpenHymnal::hymn).toList();
        EachFile.read(archive, hymns, sink, (path, bytes) -> {
            String notation = new String(archive.bytes(abc(path)), StandardCharsets.ISO_8859_1);
            Piece piece = voices(AbcMidi.inBars(MidiFolder.piece(bytes, path), Upbeat.of(notation)));
            Map<String, String> labels = new TreeMap<>(index.labels(abc(path)));
            labels.put(Labels.GENRE, Genre.HYMN.label());
            labels.computeIfPresent(
                    Labels.KEY,
                    (label, key) -> Tonality.believed(Key.parse(key), piece).toString());
            return new Work<>(path, piece, labels, index.licence(abc(path), card().licence()));
        });
    }

    /** Only tracks with notes; where there are four, called by their voices. */
    private static Piece voices(Piece piece) {
        List<Track> sung = piece.tracks().stream()
                .filter(track -> !track.notes().isEmpty())
                .toList();
        List<Track> named = new ArrayList<>();
        for (int i = 0; i < sung.size() && sung.size() == VOICES.size(); i++) {
            Track track = sung.get(i);
            named.add(new Track(
                    VOICES.get(i),
                    track.channel(),
                    track.program(),
                    track.notes(),
                    track.controls(),
                    track.bends(),
                    track.lyrics()));
        }
        return piece.withTracks(named.isEmpty() ? sung : named);
    }
}
