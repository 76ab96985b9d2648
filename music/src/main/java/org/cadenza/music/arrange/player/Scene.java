package org.cadenza.music.arrange.player;

import java.util.ArrayList;
import java.util.List;
import org.cadenza.music.score.Form;

/**
 * A section as it comes up in the song.
 *
 * @param index place among the sections, from 0
 * @param occurrence how many sections of the same role came before
 * @param firstBar its first bar, counted from the start of the song
 * @param climax whether this is the song's last big section
 * @param last whether the song ends with it
 */
public record Scene(
        Song song, Form.Section section, int index, int occurrence, int firstBar, boolean climax, boolean last) {

    public Form.Role role() {
        return section.role();
    }

    public long start() {
        return firstBar * song.barTicks();
    }

    public long end() {
        return start() + section.bars() * song.barTicks();
    }

    /** The bars in order. */
    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < section.bars(); i++) {
            bars.add(new Bar(this, i));
        }
        return bars;
    }

    /**
     * How much the band gives, 0 to 1, {@code along} (0 to 1) the section: intros build, outros thin out, a return
     * gives a little more than what it returns to, the climax most; arousal lifts or lowers the whole.
     */
    double energy(double along) {
        double role = switch (section.role()) {
            case INTRO -> 0.25 + 0.2 * along;
            case VERSE -> 0.46;
            case CHORUS -> 0.68;
            case BRIDGE -> 0.44 + 0.16 * along;
            case SOLO -> 0.62;
            case OUTRO -> 0.58 - 0.26 * along;
        };
        double growth = section.role() == Form.Role.INTRO || section.role() == Form.Role.OUTRO
                ? 0
                : Math.min(0.12, 0.04 * occurrence);
        double energy = role + growth + (climax ? 0.12 : 0) + 0.17 * song.mood().arousal();
        return Math.max(0, Math.min(1, energy));
    }
}
