package org.cadenza.studio.workshop.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cadenza.music.analysis.LeadSheetExtractor;
import org.cadenza.music.analysis.LeadSheetExtractor.Extraction;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.Track;
import org.cadenza.studio.workshop.Unknown;

/**
 * What of a piece is measured. Both sides are seen through the same one: a song for a band is told from a collection of
 * tunes by its drums alone, and that says nothing of the tune.
 */
public enum Lens {
    /** All that is written. */
    WRITTEN("All that is written is measured, on both sides.") {
        @Override
        Piece of(Piece piece) {
            return piece;
        }
    },

    /** The tune on its grid, with the chords recognised in what accompanies it. */
    LEAD_SHEETS(
            "Both sides are measured as lead sheets: the tune on its grid, and the chords recognised in what accompanies it.") {
        @Override
        Piece of(Piece piece) {
            return Piece.of(sheet(piece));
        }
    },

    /** The tune alone. */
    TUNES("Both sides are measured by their tunes alone, on a grid.") {
        @Override
        Piece of(Piece piece) {
            Piece sheet = Piece.of(sheet(piece));
            List<Track> melody = sheet.tracks().subList(0, 1);
            return sheet.withTracks(melody);
        }
    };

    private final String meaning;

    Lens(String meaning) {
        this.meaning = meaning;
    }

    /** What is measured, as a sentence. */
    public String meaning() {
        return meaning;
    }

    /** What is seen of {@code piece}. @throws IllegalArgumentException if there is nothing, as a clause */
    abstract Piece of(Piece piece);

    private static LeadSheet sheet(Piece piece) {
        Extraction extraction = LeadSheetExtractor.extract(piece);
        return extraction.sheet().orElseThrow(() -> new IllegalArgumentException(extraction.reason()));
    }

    /** As it is asked for: {@code "lead-sheets"}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one called {@code name}. @throws IllegalArgumentException if there is none */
    public static Lens named(String name) {
        List<String> known = names();
        if (!known.contains(name)) {
            throw Unknown.name("way to read a set", name, known);
        }
        return values()[known.indexOf(name)];
    }

    /** All there are. */
    public static List<String> names() {
        return Stream.of(values()).map(Lens::toString).toList();
    }
}
