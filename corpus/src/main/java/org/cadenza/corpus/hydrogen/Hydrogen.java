package org.cadenza.corpus.hydrogen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.FolderLabels;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.music.score.DrumPattern;

/** Anyone's folder or zip of {@code .h2pattern} files. */
public final class Hydrogen implements Corpus<DrumPattern> {

    private static final String ENDING = ".h2pattern";

    @Override
    public Card card() {
        return new Card(
                "hydrogen",
                "Patterns of the drum machine Hydrogen, with folders that name the genre",
                "*.h2pattern",
                "as its files state",
                "",
                "");
    }

    @Override
    public Class<DrumPattern> item() {
        return DrumPattern.class;
    }

    @Override
    public boolean recognises(Archive archive) {
        return archive.paths().stream().anyMatch(path -> path.endsWith(ENDING));
    }

    @Override
    public void read(Archive archive, Sink<DrumPattern> sink) {
        FolderLabels folders = new FolderLabels(archive);
        List<String> files =
                archive.paths().stream().filter(path -> path.endsWith(ENDING)).toList();
        EachFile.read(archive, files, sink, (path, bytes) -> {
            PatternFile file = PatternFile.read(bytes, path);
            Map<String, String> labels = new TreeMap<>(folders.labels(path));
            if (!file.name().isEmpty()) {
                labels.put(Labels.TITLE, file.name());
            }
            String licence = file.licence().isEmpty() ? folders.licence(path) : file.licence();
            return new Work<>(path, file.pattern(), labels, licence);
        });
    }
}
