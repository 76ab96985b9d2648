package org.cadenza.studio.workshop.drums;

import static org.cadenza.studio.workshop.Reasons.require;

import java.util.List;
import java.util.Map;
import org.cadenza.studio.workshop.Reasons;

/**
 * A pattern to keep: what is heard, as in {@link LoopOrder}, and the wish it was drawn with, as in {@link PatternOrder},
 * of which everything may be null.
 */
public record SavedOrder(
        Cells pattern,
        Double bpm,
        Double swing,
        Integer division,
        Map<String, Integer> notes,
        String name,
        String model,
        String genre,
        Double ambiguity,
        Double threshold,
        Double density,
        Double variation,
        Integer bars,
        String seed,
        String around,
        Double noise,
        List<String> locked) {

    private static final int LONGEST_NAME = 200;

    /** @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong */
    Loop check() {
        Reasons reasons = new Reasons();
        Loop loop = new LoopOrder(pattern, bpm, swing, division, notes, name).loop(reasons);
        checkWish(reasons);
        reasons.refuse();
        return loop;
    }

    /** Models come and go, so neither model nor genre need be there. */
    private void checkWish(Reasons reasons) {
        PatternCheck wish = new PatternCheck(
                new PatternOrder(
                        model, genre, ambiguity, threshold, density, variation, bars, seed, around, noise, locked,
                        pattern),
                reasons);
        wish.checkNumbers();
        checkText(reasons, "model", model, LONGEST_NAME);
        checkText(reasons, "genre", genre, PatternCheck.LONGEST_GENRE);
    }

    private static void checkText(Reasons reasons, String field, String text, int longest) {
        String given = text == null ? "" : text;
        reasons.check(field, () -> {
            require(given.length() <= longest, field + " has " + given.length() + " letters", "at most " + longest);
            require(!given.matches("(?s).*\\p{Cntrl}.*"), field + " has control characters", "none");
        });
    }
}
