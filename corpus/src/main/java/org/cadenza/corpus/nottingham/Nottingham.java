package org.cadenza.corpus.nottingham;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** The Nottingham tunes. */
public final class Nottingham implements Corpus<LeadSheet> {

    private static final String BOOKS =
            "(.*/)?(ashover|hpps|jigs|morris|playford|reels[a-z]-[a-z]|slip|waltzes|xmas)\\d+\\.mid";

    @Override
    public Card card() {
        return new Card(
                "nottingham",
                "British and American folk tunes: melody and block chords, with the type of dance",
                "jigsN.mid, reelsa-cN.mid, waltzesN.mid ... with an optional index.csv",
                "GNU GPL v3 (Jukedeck's cleaned edition); most tunes are traditional",
                "",
                "E. Foxley, Nottingham Music Database; Jukedeck, nottingham-dataset");
    }

    @Override
    public Class<LeadSheet> item() {
        return LeadSheet.class;
    }

    @Override
    public boolean recognises(Archive archive) {
        List<String> midi =
                archive.paths().stream().filter(path -> path.endsWith(".mid")).toList();
        // A folder that holds other tunes as well is somebody's own, of which nothing may be passed over.
        return !midi.isEmpty() && midi.stream().allMatch(path -> path.matches(BOOKS));
    }

    @Override
    public void read(Archive archive, Sink<LeadSheet> sink) {
        Index index = Index.of(archive, sink);
        List<String> tunes =
                archive.paths().stream().filter(path -> path.matches(BOOKS)).toList();
        EachFile.read(archive, tunes, sink, (path, bytes) -> {
            Piece piece = MidiReader.read(bytes, path);
            Map<String, String> labels = new TreeMap<>(index.labels(path));
            boolean keyStated = labels.containsKey(Labels.KEY);
            Key key =
                    keyStated ? Key.parse(labels.get(Labels.KEY)) : new KeyFinder(KeyProfile.BELLMAN_BUDGE).find(piece);
            if (!keyStated) {
                labels.put(Labels.DERIVED, Labels.KEY);
            }
            labels.put(Labels.KEY, key.toString());
            labels.put(Labels.GENRE, Genre.FOLK.label());
            labels.put(Labels.TEMPO, Labels.UNSTATED);
            String type = index.value(path, "tune_type");
            labels.put(Labels.STYLE, type.isEmpty() ? book(path) : type);
            LeadSheet sheet = TuneReader.read(labels.getOrDefault(Labels.TITLE, ""), key, piece);
            return new Work<>(path, sheet, labels, card().licence());
        });
    }

    private static String book(String path) {
        return path.replaceFirst(".*/", "").replaceFirst("([a-z]-[a-z])?\\d+\\.mid", "");
    }
}
