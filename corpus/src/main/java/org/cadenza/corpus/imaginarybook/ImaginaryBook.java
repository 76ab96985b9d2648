package org.cadenza.corpus.imaginarybook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.LeadSheet;

/** The Imaginary Book, or any folder of Impro-Visor charts. */
public final class ImaginaryBook implements Corpus<LeadSheet> {

    /** Beginnings of style names; what is not here (swing, ballad, waltz, take-five ...) is jazz, as the book is. */
    private static final Map<String, Genre> STYLES = styles();

    private static Map<String, Genre> styles() {
        Map<String, Genre> styles = new TreeMap<>();
        for (String latin : List.of(
                "latin", "samba", "bossa", "salsa", "mambo", "cha-cha", "rhumba", "rumba", "tango", "calypso",
                "afro")) {
            styles.put(latin, Genre.LATIN);
        }
        for (String folk : List.of("polka", "march", "zydeco", "bayou", "folk", "country", "achy-breaky")) {
            styles.put(folk, Genre.FOLK);
        }
        styles.put("funk", Genre.FUNK);
        styles.put("rock", Genre.ROCK);
        styles.put("folk-rock", Genre.ROCK);
        styles.put("shuffle", Genre.BLUES);
        return styles;
    }

    @Override
    public Card card() {
        return new Card(
                "imaginarybook",
                "Chord charts of jazz standards, without melodies",
                "*.ls in Impro-Visor's notation",
                "GNU GPL v2 (chord progressions of the Impro-Visor project)",
                "titles name copyrighted standards; use as chord sequences",
                "R. M. Keller et al., Impro-Visor");
    }

    @Override
    public Class<LeadSheet> item() {
        return LeadSheet.class;
    }

    @Override
    public boolean recognises(Archive archive) {
        return archive.paths().stream().anyMatch(path -> path.endsWith(".ls"));
    }

    @Override
    public void read(Archive archive, Sink<LeadSheet> sink) {
        List<String> charts =
                archive.paths().stream().filter(path -> path.endsWith(".ls")).toList();
        EachFile.read(archive, charts, sink, (path, bytes) -> {
            ChartReader.Chart chart = ChartReader.read(new String(bytes, StandardCharsets.UTF_8), path);
            return new Work<>(path, chart.sheet(), labels(chart), card().licence());
        });
    }

    private static Map<String, String> labels(ChartReader.Chart chart) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(Labels.GENRE, genre(chart.style()).label());
        labels.put(Labels.KEY, chart.sheet().key().toString());
        labels.put(Labels.DERIVED, Labels.KEY);
        put(labels, Labels.TITLE, chart.sheet().title());
        put(labels, Labels.COMPOSER, chart.composer());
        put(labels, Labels.STYLE, chart.style());
        if (!chart.tempoStated()) {
            labels.put(Labels.TEMPO, Labels.UNSTATED);
        }
        return labels;
    }

    private static void put(Map<String, String> labels, String name, String value) {
        if (!value.isEmpty()) {
            labels.put(name, value);
        }
    }

    /** The genre of the longest known beginning of {@code style}. */
    static Genre genre(String style) {
        String name = style.toLowerCase(Locale.ROOT);
        Genre genre = Genre.JAZZ;
        for (Map.Entry<String, Genre> known : STYLES.entrySet()) {
            if (name.startsWith(known.getKey())) {
                genre = known.getValue();
            }
        }
        return genre;
    }
}
