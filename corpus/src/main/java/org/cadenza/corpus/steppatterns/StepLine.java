package org.cadenza.corpus.steppatterns;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.corpus.Index;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.DrumPattern.Hit;
import org.cadenza.music.score.Genre;

/**
 * One pattern as it is written.
 *
 * @param family a coarse genre
 * @param genre as the source names it
 * @param sig 4/4, {@code grid:16th}, or a grid of triplets
 * @param lanes strings of {@code steps} signs by the drum's letters; a stroke is anything but {@code -}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StepLine(
        String name, String family, String genre, int steps, String sig, String licence, Map<String, String> lanes) {

    /** Steps without dynamics are played like this. */
    private static final int VELOCITY = 100;

    private static final Map<String, Drum> DRUMS = Map.ofEntries(
            entry("BD", Drum.KICK),
            entry("SD", Drum.SNARE),
            entry("RS", Drum.RIM),
            entry("CP", Drum.CLAP),
            entry("CH", Drum.CLOSED_HAT),
            entry("OH", Drum.OPEN_HAT),
            entry("LT", Drum.LOW_TOM),
            entry("MT", Drum.MID_TOM),
            entry("HT", Drum.HIGH_TOM),
            entry("CY", Drum.CRASH),
            entry("RD", Drum.RIDE),
            entry("CB", Drum.COWBELL),
            entry("CG", Drum.OPEN_CONGA),
            entry("CL", Drum.CLAVES),
            entry("SH", Drum.SHAKER),
            entry("TM", Drum.TAMBOURINE));

    /** Coarse genres that are not called by a genre's name. */
    private static final Map<String, Genre> FAMILIES = Map.of("jazz-swing", Genre.JAZZ, "blues-shuffle", Genre.BLUES);

    /** Licences that forbid, or do not allow, that a model trained on the pattern is passed on. */
    private static final String CLOSED = "(?i).*(flag|none stated|rights reserved).*";

    /** @throws IllegalArgumentException if it is no pattern, or none that may be used, saying why */
    Work<DrumPattern> work(String path) {
        if (licence == null || licence.isBlank() || licence.matches(CLOSED)) {
            throw new IllegalArgumentException(
                    "its licence, '" + licence + "', does not let a model that learned from it be passed on");
        }
        if (lanes == null || steps < 1) {
            throw new IllegalArgumentException("is no pattern: it has no lanes or no steps");
        }
        return new Work<>(path, pattern(), labels(), licence);
    }

    private DrumPattern pattern() {
        List<Hit> hits = new ArrayList<>();
        lanes.forEach((lane, signs) -> {
            Drum drum = DRUMS.get(lane);
            if (drum == null || signs.length() != steps) {
                throw new IllegalArgumentException("lane " + lane + " is '" + signs + "', expected one of "
                        + new TreeMap<>(DRUMS).keySet() + " with " + steps + " signs");
            }
            for (int step = 0; step < steps; step++) {
                if (signs.charAt(step) != '-') {
                    hits.add(new Hit(drum, step, VELOCITY, 0));
                }
            }
        });
        boolean triplets = sig != null && (sig.contains("triplet") || sig.equals("12/8"));
        return new DrumPattern(steps, triplets ? 3 : 4, hits);
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        if (family != null) {
            labels.put(
                    Labels.GENRE,
                    FAMILIES.containsKey(family) ? FAMILIES.get(family).label() : Index.genre(family));
        }
        if (genre != null) {
            labels.put(Labels.STYLE, genre);
        }
        if (name != null) {
            labels.put(Labels.TITLE, name);
        }
        return labels;
    }
}
