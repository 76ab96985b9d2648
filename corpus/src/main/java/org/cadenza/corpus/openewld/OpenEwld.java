package org.cadenza.corpus.openewld;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.Index;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Tonality;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.musicxml.MusicXmlFolder;
import org.cadenza.corpus.musicxml.MusicXmlReader;
import org.cadenza.corpus.musicxml.MusicXmlScore;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;

/** The OpenEWLD lead sheets. */
public final class OpenEwld implements Corpus<LeadSheet> {

    private static final Set<Genre> OF_SONGS = Set.of(Genre.JAZZ, Genre.FOLK, Genre.BLUES, Genre.CLASSICAL);

    @Override
    public Card card() {
        return new Card(
                "openewld",
                "Lead sheets of popular and jazz songs in MusicXML, with the genre of recordings",
                "*.mxl and an index.csv with a column all_genres",
                "MIT; its author holds all songs to be in the public domain",
                "songs first published after 1930 may still be in copyright in the USA",
                "F. Simonetta et al., Symbolic Music Similarity through a Graph-Based Representation, 2018");
    }

    @Override
    public Class<LeadSheet> item() {
        return LeadSheet.class;
    }

    @Override
    public boolean recognises(Archive archive) {
        return Index.columns(archive).contains("all_genres")
                && archive.paths().stream().anyMatch(path -> path.endsWith(".mxl"));
    }

    @Override
    public void read(Archive archive, Sink<LeadSheet> sink) {
        Index index = Index.of(archive, sink);
        EachFile.read(archive, MusicXmlFolder.scores(archive), sink, (path, bytes) -> {
            MusicXmlScore score = MusicXmlReader.readScore(bytes, path);
            LeadSheet sheet = inKey(score);
            Map<String, String> labels = new TreeMap<>(MusicXmlFolder.labels(score));
            labels.putAll(index.labels(path));
            labels.put(Labels.GENRE, genre(index.value(path, "genre")).label());
            labels.put(Labels.STYLE, index.value(path, "genre") + "; " + index.value(path, "style"));
            labels.put(Labels.KEY, sheet.key().toString());
            labels.put(Labels.DERIVED, Labels.KEY);
            return new Work<>(path, sheet, labels, card().licence());
        });
    }

    /**
     * What the song is rather than what its recordings were: the set's "Rock" or "Electronic" means that someone covered
     * the tune so, long after it was written, and says nothing of the tune.
     */
    private static Genre genre(String ofRecordings) {
        return Genre.find(ofRecordings).filter(OF_SONGS::contains).orElse(Genre.POP);
    }

    private static LeadSheet inKey(MusicXmlScore score) {
        LeadSheet sheet = score.sheet();
        Key key = score.keyStated() ? Tonality.of(sheet.key().fifths(), sheet) : Tonality.of(sheet);
        return new LeadSheet(
                sheet.title(), key, sheet.meter(), sheet.bpm(), sheet.melody(), sheet.chords(), sheet.form());
    }
}
