package org.cadenza.music.arrange.player;

import org.cadenza.music.arrange.chart.Level;
import org.cadenza.music.arrange.harmony.Harmony;

/**
 * One bar of a scene.
 *
 * @param index counted from the start of the scene
 */
public record Bar(Scene scene, int index) {

    public Song song() {
        return scene.song();
    }

    public Harmony harmony() {
        return scene.song().harmony();
    }

    public long start() {
        return (scene.firstBar() + index) * song().barTicks();
    }

    public long end() {
        return start() + song().barTicks();
    }

    /** Counted from the start of the song. */
    public int number() {
        return scene.firstBar() + index;
    }

    /** How much the band gives, 0 to 1. */
    public double energy() {
        int bars = scene.section().bars();
        return scene.energy(bars == 1 ? 0.5 : index / (bars - 1.0));
    }

    public Level level() {
        double energy = energy();
        return energy < 0.36 ? Level.SPARSE : energy < 0.64 ? Level.VERSE : Level.FULL;
    }

    /** Whether the scene ends with this bar. */
    public boolean closing() {
        return index == scene.section().bars() - 1;
    }

    /** Whether the song ends with this bar. */
    public boolean finale() {
        return scene.last() && closing();
    }

    /** Velocity around {@code base} (1 to 127): softer in thin bars and calm moods, louder in full and excited ones. */
    public double velocity(double base) {
        return base * (0.78 + 0.34 * energy()) * (1 + 0.1 * song().mood().arousal());
    }
}
