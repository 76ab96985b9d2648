package org.cadenza.corpus.plaintext;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.music.MaterialException;
import org.cadenza.music.text.Text;
import org.cadenza.music.text.TextReader;

/** Anyone's file, folder or zip of text. */
public final class PlainText implements Corpus<Text> {

    /** In characters: a text as long as this is cut, as no other can stand for it among what is held out. */
    private static final int LONG = 20_000;

    @Override
    public Card card() {
        return new Card(
                "plaintext",
                "Any texts in UTF-8; of a long one the last tenth is held out, and ABC files are taken tune by tune",
                "*.txt, *.md or *.abc; a single file of any name with --format",
                "as its files state",
                "",
                "");
    }

    @Override
    public Class<Text> item() {
        return Text.class;
    }

    @Override
    public boolean recognises(Archive archive) {
        return archive.paths().stream().anyMatch(PlainText::named);
    }

    private static boolean named(String path) {
        return path.matches("(?i).*\\.(txt|text|md|abc)");
    }

    @Override
    public void read(Archive archive, Sink<Text> sink) {
        List<String> paths = archive.paths();
        List<String> texts = paths.size() == 1
                ? paths
                : paths.stream().filter(PlainText::named).toList();
        List<Work<Text>> works = new ArrayList<>();
        for (String path : texts) {
            try {
                works.addAll(works(path, TextReader.read(archive.bytes(path), path)));
            } catch (IOException | MaterialException e) {
                sink.drop(path, EachFile.reason(path, e));
            }
        }
        for (Work<Text> work : works) {
            if (works.size() == 1 || work.item().content().length() >= LONG) {
                cut(work).forEach(sink::keep);
            } else {
                sink.keep(work);
            }
        }
    }

    private List<Work<Text>> works(String path, String content) {
        if (content.isBlank()) {
            throw new MaterialException(path, "", "has no text", "");
        }
        if (!path.matches("(?i).*\\.abc")) {
            return List.of(work(path, title(path), content.endsWith("\n") ? content : content + "\n", Map.of()));
        }
        List<Work<Text>> tunes = new ArrayList<>();
        for (TuneBook.Tune tune : TuneBook.tunes(content)) {
            String place = path + "#" + tune.number();
            tunes.add(work(place, tune.title(), tune.abc(), Map.of(Labels.TITLE, tune.title())));
        }
        if (tunes.isEmpty()) {
            throw new MaterialException(path, "", "has no tune, which begins with a line 'X:'", "");
        }
        return tunes;
    }

    private Work<Text> work(String path, String title, String content, Map<String, String> labels) {
        return new Work<>(path, new Text(title, content), labels, card().licence());
    }

    private static String title(String path) {
        return path.replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
    }

    private List<Work<Text>> cut(Work<Text> work) {
        String content = work.item().content();
        int characters = content.codePointCount(0, content.length());
        int at = content.offsetByCodePoints(0, (int) (characters * 9L / 10));
        String title = work.item().title();
        return List.of(
                work(work.path(), title, content.substring(0, at), Map.of(Labels.SPLIT, "train")),
                work(work.path() + "#end", title, content.substring(at), Map.of(Labels.SPLIT, "valid")));
    }
}
