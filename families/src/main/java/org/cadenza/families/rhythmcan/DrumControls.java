package org.cadenza.families.rhythmcan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cadenza.learning.Control;
import org.cadenza.learning.representation.drums.DrumLane;

/** What may be asked of a drummer. */
final class DrumControls {

    static final Control.Phrase GENRE =
            new Control.Phrase("genre", "a genre, or several with how much of each", "rock:2 funk:1");
    static final Control.Range AMBIGUITY =
            new Control.Range("ambiguity", "from the genre alone (0) to none that can be told (1)", 0, 1, 0);
    static final Control.Whole BARS = new Control.Whole("bars", "length in bars of 4/4", 1, 256, 2);
    static final Control.Range VARIATION =
            new Control.Range("variation", "from every two bars alike (0) to each new (1)", 0, 1, 0.3);
    static final Control.Range THRESHOLD = new Control.Range(
            "threshold", "how sure a stroke must be to be played, from all (0) to none (1)", 0, 1, 0.5);
    static final Control.Range DENSITY =
            new Control.Range("density", "strokes against what the model would play by itself", 0.1, 4, 1);
    static final Control.Range SWING =
            new Control.Range("swing", "how late every second sixteenth comes: even (0) to triplets (1)", 0, 1, 0);
    static final Control.Whole AROUND = new Control.Whole(
            "around", "the seed of an earlier pattern to stay near", Long.MIN_VALUE, Long.MAX_VALUE, 0);
    static final Control.Range NOISE =
            new Control.Range("noise", "how far to walk from the pattern of 'around'", 0, 0.5, 0.2);
    static final Control.Phrase LOCKED = new Control.Phrase(
            "locked",
            "lanes to keep as the given pattern has them, of "
                    + Stream.of(DrumLane.values()).map(DrumLane::toString).collect(Collectors.joining(", ")),
            "kick snare");

    private DrumControls() {}

    static List<Control<?>> all() {
        return List.of(GENRE, AMBIGUITY, BARS, VARIATION, THRESHOLD, DENSITY, SWING, AROUND, NOISE, LOCKED);
    }
}
