package org.cadenza.corpus.musicxml;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.FolderLabels;
import org.cadenza.corpus.Index;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.music.score.LeadSheet;

/** Anyone's folder or zip of MusicXML. */
public final class MusicXmlFolder implements Corpus<LeadSheet> {

    @Override
    public Card card() {
        return new Card(
                "musicxml",
                "Lead sheets in MusicXML: melody and chord symbols; folders name the genre",
                "*.mxl, *.musicxml or *.xml, with an optional index.csv",
                "as its files state",
                "",
                "");
    }

    @Override
    public Class<LeadSheet> item() {
        return LeadSheet.class;
    }

    @Override
    public boolean recognises(Archive archive) {
        return archive.paths().stream().anyMatch(path -> path.matches("(?i).*\\.(mxl|musicxml)"));
    }

    /** The paths in {@code archive} that hold MusicXML. */
    public static List<String> scores(Archive archive) {
        return archive.paths().stream()
                .filter(path -> path.matches("(?i).*\\.(mxl|musicxml|xml)") && !path.startsWith("META-INF/"))
                .toList();
    }

    @Override
    public void read(Archive archive, Sink<LeadSheet> sink) {
        Index index = Index.of(archive, sink);
        FolderLabels folders = new FolderLabels(archive);
        EachFile.read(archive, scores(archive), sink, (path, bytes) -> {
            MusicXmlScore score = MusicXmlReader.readScore(bytes, path);
            Work<LeadSheet> work =
                    new Work<>(path, score.sheet(), labels(score), index.licence(path, folders.licence(path)));
            return new Work<>(path, work.item(), index.labels(path), work.licence())
                    .withLabels(work.labels())
                    .withLabels(folders.labels(path));
        });
    }

    /** What the score itself tells. */
    public static Map<String, String> labels(MusicXmlScore score) {
        Map<String, String> labels = new TreeMap<>();
        if (!score.sheet().title().isEmpty()) {
            labels.put(Labels.TITLE, score.sheet().title());
        }
        if (!score.composer().isEmpty()) {
            labels.put(Labels.COMPOSER, score.composer());
        }
        if (score.keyStated()) {
            labels.put(Labels.KEY, score.sheet().key().toString());
        }
        if (!score.tempoStated()) {
            labels.put(Labels.TEMPO, Labels.UNSTATED);
        }
        return labels;
    }
}
