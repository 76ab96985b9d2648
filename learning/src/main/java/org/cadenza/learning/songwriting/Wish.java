package org.cadenza.learning.songwriting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.music.score.Form;

/**
 * What is asked of a theme.
 *
 * @param role of the section that is heard first
 * @param first whether it is the song's first theme; later ones contrast with it
 * @param last how its last phrase ends
 */
public record Wish(int bars, Form.Role role, boolean first, Cadence last) {

    /** The themes to write, by letter, the main one first, each as long as the longest section that plays it. */
    public static Map<Character, Wish> of(Form form) {
        Map<Character, Wish> wishes = new LinkedHashMap<>();
        List<Form.Section> sections = form.sections();
        char main = main(form);
        wishes.put(main, null);
        for (Form.Section section : sections) {
            if (frame(section) && section.theme() != main) {
                continue;
            }
            Wish known = wishes.get(section.theme());
            boolean leadsBack = section.role() == Form.Role.BRIDGE && section != sections.get(sections.size() - 1);
            wishes.put(
                    section.theme(),
                    new Wish(
                            Math.max(section.bars(), known == null ? 0 : known.bars()),
                            known == null ? section.role() : known.role(),
                            section.theme() == main,
                            leadsBack ? Cadence.HALF : Cadence.FULL));
        }
        return wishes;
    }

    /** The theme that is heard first, introductions aside. */
    static char main(Form form) {
        return form.sections().stream()
                .filter(section -> !frame(section))
                .findFirst()
                .orElse(form.sections().get(0))
                .theme();
    }

    private static boolean frame(Form.Section section) {
        return section.role() == Form.Role.INTRO || section.role() == Form.Role.OUTRO;
    }

    /** Semitones by which it lies higher than the first. */
    public double lift() {
        return first ? 0 : role == Form.Role.CHORUS ? 2.5 : role == Form.Role.BRIDGE ? 2 : 1;
    }

    /** How much denser it is than usual. */
    public double lively() {
        return first ? 1 : role == Form.Role.CHORUS ? 1.1 : 0.85;
    }
}
