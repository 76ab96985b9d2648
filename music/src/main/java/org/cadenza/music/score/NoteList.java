package org.cadenza.music.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A tune as people type it: {@code "C4 C4 G4 G4 A4 A4 G4:2"}. A note is a letter, accidentals and an octave, of which C4 is
 * middle C; {@code R} is a rest. Each lasts a quarter, or as many as follow a colon: {@code Bb3:0.5}, {@code R:1.5}.
 */
public final class NoteList {

    private static final int MIDDLE_OCTAVE = 4;
    private static final int MIDDLE_C = 60;
    private static final int VELOCITY = 100;
    private static final double LONGEST = 64;

    /** Digits behind the point: finer than half a tick of 480 to the quarter. */
    private static final int DIGITS = 4;

    private NoteList() {}

    /**
     * The notes in {@code text}, one after another; none in a blank one.
     *
     * @throws IllegalArgumentException naming the first word that is no note
     */
    public static List<Note> parse(String text, int ticksPerQuarter) {
        List<Note> notes = new ArrayList<>();
        long now = 0;
        for (String word : text.isBlank() ? new String[0] : text.trim().split("[\\s,]+")) {
            String[] parts = word.split(":", -1);
            long length = Math.round(quarters(word, parts) * ticksPerQuarter);
            if (!parts[0].equalsIgnoreCase("R")) {
                notes.add(new Note(now, length, pitch(word, parts[0]), VELOCITY));
            }
            now += length;
        }
        return List.copyOf(notes);
    }

    /**
     * What {@link #parse} reads as {@code notes} again, but for their velocities, where no note or rest is shorter than a
     * sixteenth of a quarter.
     *
     * @param notes one after another, each at most 64 quarters long
     */
    public static String write(List<Note> notes, int ticksPerQuarter) {
        List<String> words = new ArrayList<>();
        long longest = (long) LONGEST * ticksPerQuarter;
        long now = 0;
        for (Note note : notes) {
            while (note.onset() > now) {
                long rest = Math.min(note.onset() - now, longest);
                words.add("R" + length(rest, ticksPerQuarter));
                now += rest;
            }
            words.add(name(note.pitch()) + length(note.duration(), ticksPerQuarter));
            now = note.end();
        }
        return String.join(" ", words);
    }

    /** A pitch, 0 to 127, as it is typed: {@code "F#4"}. */
    public static String name(int pitch) {
        return PitchName.spell(pitch, 0) + (pitch / 12 - 1);
    }

    private static String length(long ticks, int ticksPerQuarter) {
        BigDecimal quarters = BigDecimal.valueOf((double) ticks / ticksPerQuarter)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return quarters.compareTo(BigDecimal.ONE) == 0 ? "" : ":" + quarters.toPlainString();
    }

    private static double quarters(String word, String[] parts) {
        if (parts.length == 1) {
            return 1;
        }
        try {
            double quarters = Double.parseDouble(parts[1]);
            if (parts.length == 2 && quarters >= 0.0625 && quarters <= LONGEST) {
                return quarters;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(
                "note '" + word + "' has no length from 0.0625 to 64 quarters after its colon; write it like G4:2");
    }

    private static int pitch(String word, String name) {
        PitchName letter = PitchName.parsePrefix(name);
        if (letter != null && name.substring(letter.length()).matches("-1|[0-9]")) {
            int natural = PitchName.parsePrefix(name.substring(0, 1)).pitchClass();
            int octave = Integer.parseInt(name.substring(letter.length())) - MIDDLE_OCTAVE;
            int pitch = MIDDLE_C + 12 * octave + natural + accidental(name.substring(1, letter.length()));
            if (pitch >= 0 && pitch <= 127) {
                return pitch;
            }
        }
        throw new IllegalArgumentException("'" + word
                + "' is no note; write notes like C4, F#5 or Bb3:2 (C4 is middle C), from C-1 to G9, and rests like R");
    }

    /** Sharps less flats. */
    private static int accidental(String signs) {
        return signs.chars().map(sign -> sign == '#' || sign == '♯' ? 1 : -1).sum();
    }
}
