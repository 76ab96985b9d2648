package org.cadenza.learning;

import java.util.Arrays;
import java.util.List;
import org.cadenza.music.score.Genre;

/** The controls that every family of songs (lead sheets) shares, so that {@code compose} can ask any of them. */
public final class SongControls {

    public static final Control.Choice GENRE = new Control.Choice(
            "genre",
            "the kind of music",
            Arrays.stream(Genre.values()).map(Genre::label).toList());

    public static final Control.Range VALENCE = new Control.Range("valence", "from sad (-1) to happy (1)", -1, 1, 0);
    public static final Control.Range AROUSAL =
            new Control.Range("arousal", "from calm (-1) to energetic (1)", -1, 1, 0);
    public static final Control.Range TENSION =
            new Control.Range("tension", "from relaxed (-1) to tense (1)", -1, 1, 0);
    public static final Control.Range TEMPO = new Control.Range("tempo", "quarter notes in a minute", 20, 400, 110);
    public static final Control.Phrase KEY = new Control.Phrase("key", "tonic and mode", "F# minor");
    public static final Control.Phrase METER = new Control.Phrase("meter", "time signature", "6/8");

    /** {@code music.score.Form} as text. */
    public static final Control.Phrase FORM =
            new Control.Phrase("form", "sections in order: role:themeBars", "intro:I4 verse:A8 verse:A8 outro:I4");

    /** Chords that every theme must follow, bar by bar, repeated as often as the theme is long. */
    public static final Control.Phrase CHANGES =
            new Control.Phrase("changes", "chord symbols, bars separated by |", "C7 | F7 | C7 | G7 F7");

    public static final Control.Range TEMPERATURE =
            new Control.Range("temperature", "from safe (0.1) to wild (2)", 0.1, 2, 1);

    private SongControls() {}

    /** Those of a family that writes all parts itself, in a style of its own: no genre, tension or changes. */
    public static List<Control<?>> ofPieces() {
        return List.of(VALENCE, AROUSAL, TEMPO, KEY, METER, FORM, TEMPERATURE);
    }

    /** All of them, in the order they are shown. */
    public static List<Control<?>> all() {
        return List.of(GENRE, VALENCE, AROUSAL, TENSION, TEMPO, KEY, METER, FORM, CHANGES, TEMPERATURE);
    }
}
