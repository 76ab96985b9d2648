package org.cadenza.studio.workshop.drums;

import static org.cadenza.studio.workshop.Reasons.require;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cadenza.learning.SongControls;
import org.cadenza.learning.representation.drums.DrumLane;
import org.cadenza.studio.workshop.Reasons;
import org.cadenza.studio.workshop.SongOrder;

/**
 * A pattern as it is taken away; what may be null is so where it stands beside.
 *
 * @param bpm quarter notes in a minute, 20 to 400
 * @param swing how late every second step comes, 0 (even) to 1 (triplets); null for even
 * @param division how many steps a quarter has: 4 (sixteenths), 2 or 1; null for sixteenths
 * @param notes MIDI notes by lane, where they differ from General MIDI's; or null
 * @param name what to call it, or null
 */
public record LoopOrder(
        Cells pattern, Double bpm, Double swing, Integer division, Map<String, Integer> notes, String name) {

    private static final String UNNAMED = "Drums";
    private static final List<Integer> DIVISIONS = List.of(1, 2, 4);
    private static final int HIGHEST_NOTE = 127;

    /** What it is called, also where nobody said. */
    public String title() {
        return name(name);
    }

    /** @throws org.cadenza.studio.workshop.WrongOrderException naming every field that is wrong */
    Loop loop() {
        Reasons reasons = new Reasons();
        Loop loop = loop(reasons);
        reasons.refuse();
        return loop;
    }

    /** The loop, which is not to be used where anything is wrong. */
    Loop loop(Reasons reasons) {
        Beat beat = reasons.read("pattern", this::beat).orElse(null);
        reasons.check("bpm", this::checkTempo);
        reasons.check(
                "swing",
                () -> require(swing == null || swing >= 0 && swing <= 1, "swing is " + swing, "a number from 0 to 1"));
        reasons.check(
                "division",
                () -> require(
                        division == null || DIVISIONS.contains(division), "division is " + division, "1, 2 or 4"));
        Map<DrumLane, Integer> pitches = reasons.read("notes", this::pitches).orElse(Map.of());
        String title = reasons.read("name", () -> name(name)).orElse(UNNAMED);
        return new Loop(
                beat,
                bpm == null ? 0 : bpm,
                swing == null ? 0 : swing,
                division == null ? 4 : division,
                pitches,
                title);
    }

    private Beat beat() {
        require(pattern != null, "there is no pattern", "one");
        return pattern.beat();
    }

    private void checkTempo() {
        double least = SongControls.TEMPO.min();
        double most = SongControls.TEMPO.max();
        require(
                bpm != null && bpm >= least && bpm <= most,
                "bpm is " + bpm,
                "a number from " + (int) least + " to " + (int) most);
    }

    private Map<DrumLane, Integer> pitches() {
        Map<DrumLane, Integer> pitches = new EnumMap<>(DrumLane.class);
        for (DrumLane lane : DrumLane.values()) {
            pitches.put(lane, lane.drum().pitch());
        }
        if (notes != null) {
            notes.forEach((lane, note) -> {
                boolean right = note != null && note >= 0 && note <= HIGHEST_NOTE;
                pitches.put(PatternCheck.lane(lane), right ? note : 0);
                require(right, "the note of " + lane + " is " + note, "0 to " + HIGHEST_NOTE);
            });
        }
        return pitches;
    }

    /** @throws org.cadenza.studio.workshop.WrongOrderException if it is too long, or there is none */
    static String newName(String text) {
        Reasons reasons = new Reasons();
        reasons.check("name", () -> require(text != null && !text.isBlank(), "name is empty", "a name"));
        String name = reasons.read("name", () -> name(text)).orElse(UNNAMED);
        reasons.refuse();
        return name;
    }

    /** On one line. @throws IllegalArgumentException if it is too long */
    static String name(String text) {
        String name =
                text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        require(
                name.length() <= SongOrder.LONGEST_TITLE,
                "name has " + name.length() + " letters",
                "at most " + SongOrder.LONGEST_TITLE);
        return name.isEmpty() ? UNNAMED : name;
    }
}
