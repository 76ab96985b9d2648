package org.cadenza.corpus.steppatterns;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.Work;
import org.cadenza.music.score.DrumPattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Files of step patterns, a JSON object a line. */
public final class StepPatterns implements Corpus<DrumPattern> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Card card() {
        return new Card(
                "steppatterns",
                "Drum patterns as rows of steps, each with its genre and its own licence",
                "patterns*.jsonl with a line for each pattern: lanes, steps, sig, family, genre, licence",
                "as its lines state",
                "",
                "");
    }

    @Override
    public Class<DrumPattern> item() {
        return DrumPattern.class;
    }

    @Override
    public boolean recognises(Archive archive) {
        return !files(archive).isEmpty();
    }

    private static List<String> files(Archive archive) {
        return archive.paths().stream()
                .filter(path -> path.matches("(.*/)?patterns[^/]*\\.jsonl"))
                .toList();
    }

    @Override
    public void read(Archive archive, Sink<DrumPattern> sink) {
        for (String file : files(archive)) {
            try {
                String text = new String(archive.bytes(file), StandardCharsets.UTF_8);
                List<String> lines = text.lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    line(file + "#" + (i + 1), lines.get(i), sink);
                }
            } catch (IOException e) {
                sink.drop(file, e.getMessage());
            }
        }
    }

    private static void line(String path, String text, Sink<DrumPattern> sink) {
        Work<DrumPattern> work;
        try {
            work = JSON.readValue(text, StepLine.class).work(path);
        } catch (JacksonException e) {
            sink.drop(path, "is no pattern: " + e.getOriginalMessage());
            return;
        } catch (RuntimeException e) {
            sink.drop(path, EachFile.reason(path, e));
            return;
        }
        sink.keep(work);
    }
}
