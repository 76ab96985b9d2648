package org.cadenza.corpus.pop909;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.Index;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.music.analysis.KeyFinder;
import org.cadenza.music.analysis.KeyProfile;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;

/** The POP909 songs. */
public final class Pop909 implements Corpus<LeadSheet> {

    private static final Pattern SONG = Pattern.compile("(.*/)?(\\d{3})/\\2\\.mid");

    @Override
    public Card card() {
        return new Card(
                "pop909",
                "Chinese pop songs: melody track with annotated beats, chords and keys",
                "NNN/NNN.mid beside beat_midi.txt, chord_midi.txt and key_audio.txt",
                "MIT (arrangements and annotation)",
                "the songs themselves are in copyright: do not play back or ship the pieces",
                "Z. Wang et al., POP909, ISMIR 2020");
    }

    @Override
    public Class<LeadSheet> item() {
        return LeadSheet.class;
    }

    @Override
    public boolean recognises(Archive archive) {
        return archive.paths().stream()
                .anyMatch(path -> SONG.matcher(path).matches() && archive.contains(beside(path, "chord_midi.txt")));
    }

    private static String beside(String path, String file) {
        return path.substring(0, path.lastIndexOf('/') + 1) + file;
    }

    @Override
    public void read(Archive archive, Sink<LeadSheet> sink) {
        Index index = Index.of(archive, sink);
        List<String> songs = archive.paths().stream()
                .filter(path -> SONG.matcher(path).matches())
                .toList();
        EachFile.read(archive, songs, sink, (path, bytes) -> {
            Piece piece = MidiReader.read(bytes, path);
            String beats = text(archive, beside(path, "beat_midi.txt"));
            String chords = text(archive, beside(path, "chord_midi.txt"));
            String title = index.value(path, "title");
            boolean keyKnown = archive.contains(beside(path, "key_audio.txt"));
            Key key = keyKnown
                    ? KeyAnnotation.longest(text(archive, beside(path, "key_audio.txt")))
                    : new KeyFinder(KeyProfile.BELLMAN_BUDGE).find(piece);
            LeadSheet sheet = SongReader.read(title, piece, beats, chords, key);
            Map<String, String> labels = new TreeMap<>(index.labels(path));
            labels.put(Labels.GENRE, Genre.POP.label());
            labels.put(Labels.KEY, key.toString());
            return new Work<>(path, sheet, labels, card().licence());
        });
    }

    private static String text(Archive archive, String path) throws IOException {
        return new String(archive.bytes(path), StandardCharsets.UTF_8);
    }
}
