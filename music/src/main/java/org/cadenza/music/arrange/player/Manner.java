package org.cadenza.music.arrange.player;

import java.util.List;
import java.util.SplittableRandom;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Note;

/**
 * How a melody is played.
 *
 * @param legato sounding part of notes that touch the next, 0.3 (staccato) to 1 (bound)
 * @param often chance of an ornament where one fits, 0 to 1; half of that the first time a section is heard
 * @param ornaments what the player knows, any of which may come
 */
public record Manner(double legato, double often, List<Ornament> ornaments) {

    /** A turn of phrase that decorates one note. */
    public enum Ornament {
        /** A short scale step from above before the note. */
        GRACE,
        /** The note, a step above and the note again, quickly, before it settles. */
        MORDENT,
        /** A fiddler's roll: note, step above, note, step below, note. */
        ROLL,
        /** The pitch rises into the note from a semitone below. */
        SCOOP,
        /** The pitch bends up into the third, fifth or seventh from a blue quarter tone or more below. */
        BLUE_BEND,
        /** The pitch falls away at the end. */
        FALL,
        /** The note trembles after a while. */
        VIBRATO
    }

    public static Manner of(double legato, double often, Ornament... ornaments) {
        return new Manner(legato, often, List.of(ornaments));
    }

    void play(Note note, boolean longNote, Bar bar, SplittableRandom random, Line line) {
        double chance = often * (bar.scene().occurrence() == 0 ? 0.6 : 1);
        boolean decorated = !ornaments.isEmpty() && longNote && random.nextDouble() < chance;
        if (!decorated) {
            line.add(note.onset(), note.duration(), note.pitch(), note.velocity());
            return;
        }
        switch (ornaments.get(random.nextInt(ornaments.size()))) {
            case GRACE -> quick(note, bar.song(), line, 1);
            case MORDENT -> quick(note, bar.song(), line, 0, 1);
            case ROLL -> quick(note, bar.song(), line, 0, 1, 0, -1);
            case SCOOP -> bend(note, bar.song(), line, -100, 0.09);
            case BLUE_BEND -> bend(note, bar.song(), line, -150, 0.16);
            case FALL -> fall(note, bar.song(), line);
            case VIBRATO -> vibrato(note, bar.song(), line);
        }
    }

    /** Quick notes, as scale steps from the main one, before it comes; they take their time from it. */
    private static void quick(Note note, Song song, Line line, int... steps) {
        long each = Math.min(song.ticks(0.065), note.duration() / (2 * steps.length + 1));
        long onset = note.onset();
        for (int step : steps) {
            line.add(onset, each, neighbour(note.pitch(), step, song.key()), note.velocity() * 0.82);
            onset += each;
        }
        line.add(onset, note.end() - onset, note.pitch(), note.velocity());
    }

    private static int neighbour(int pitch, int step, Key key) {
        if (step == 0) {
            return pitch;
        }
        return pitch + step * (key.contains(Math.floorMod(pitch + step, 12)) ? 1 : 2);
    }

    private static void bend(Note note, Song song, Line line, double cents, double seconds) {
        long rise = Math.min(song.ticks(seconds), note.duration() / 2);
        for (int i = 0; i <= 6; i++) {
            line.bend(note.onset() + rise * i / 6, cents * (6 - i) / 6);
        }
        line.add(note.onset(), note.duration(), note.pitch(), note.velocity());
    }

    private static void fall(Note note, Song song, Line line) {
        long drop = Math.min(song.ticks(0.14), note.duration() / 3);
        for (int i = 0; i <= 6; i++) {
            line.bend(note.end() - drop + drop * i / 6, -30.0 * i);
        }
        line.bend(note.end(), 0);
        line.add(note.onset(), note.duration(), note.pitch(), note.velocity());
    }

    private static void vibrato(Note note, Song song, Line line) {
        long wait = Math.min(song.ticks(0.25), note.duration() / 2);
        line.control(note.onset() + wait, 1, 50);
        line.control(note.end(), 1, 0);
        line.add(note.onset(), note.duration(), note.pitch(), note.velocity());
    }
}
