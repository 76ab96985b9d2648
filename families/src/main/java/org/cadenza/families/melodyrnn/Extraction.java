package org.cadenza.families.melodyrnn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came out of a piece: its lines, and how many did not become one, by reason. */
final class Extraction {

    /** Why something did not become a line, or not all of it; Magenta's counters, and what it leaves out in silence. */
    enum Loss {
        POLYPHONIC("track of notes that begin together", "tracks of notes that begin together"),
        TOO_SHORT("melody that is too short", "melodies that are too short"),
        TOO_FEW_PITCHES("melody of too few pitches", "melodies of too few pitches"),
        UNEVEN_BARS("stretch whose bars are not whole sixteenths", "stretches whose bars are not whole sixteenths"),
        TRUNCATED("melody cut off for its length", "melodies cut off for their length");

        private final String one;
        private final String many;

        Loss(String one, String many) {
            this.one = one;
            this.many = many;
        }

        private String told(int count) {
            return count + " " + (count == 1 ? one : many);
        }
    }

    private final List<EventLine> lines = new ArrayList<>();
    private final Map<Loss, Integer> losses = new EnumMap<>(Loss.class);

    void add(EventLine line) {
        lines.add(line);
    }

    void lose(Loss loss) {
        losses.merge(loss, 1, Integer::sum);
    }

    List<EventLine> lines() {
        return List.copyOf(lines);
    }

    /** How often {@code loss} happened. */
    int count(Loss loss) {
        return losses.getOrDefault(loss, 0);
    }

    /** Why there is no line, as a clause: {@code "has no melody: 1 track of notes that begin together"}. */
    String reason(String wanted) {
        List<String> told = new ArrayList<>();
        losses.forEach((loss, count) -> told.add(loss.told(count)));
        return "has no " + wanted + (told.isEmpty() ? "; it has no notes for one" : ": " + String.join(", ", told));
    }
}
