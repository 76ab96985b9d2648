package org.cadenza.families.musictransformer.leadsheet;

import java.util.Arrays;
import java.util.List;
import org.cadenza.learning.representation.song.Bar;

/**
 * What is settled or wanted of a bar before it is written.
 *
 * @param changes its chords, or null where they are the model's to choose
 * @param melody its melody, or null where it is the model's
 * @param opens whether it begins a theme: it then names its chord and is not held over from what was there before
 * @param low the lowest pitch wanted, counted from the tonic
 * @param high the highest
 */
record BarWish(List<Bar.Change> changes, Bar melody, boolean opens, int low, int high) {

    private static final int NONE = -1;

    /** The token that must come next, or -1 where there is a choice. */
    int settled(SongReader reader, Frame frame) {
        return switch (reader.expected()) {
            case HARMONY, ROOT, QUALITY -> changes == null ? NONE : settledChord(reader);
            case EVENT, DURATION -> melody == null ? NONE : settledMelody(reader, frame);
            case END -> NONE;
        };
    }

    private int settledChord(SongReader reader) {
        for (Bar.Change change : changes) {
            boolean begun = reader.expected() != SongReader.Expected.HARMONY;
            if (begun ? change.beat() == reader.beat() : change.beat() >= reader.beat()) {
                int token = reader.expected().ordinal() - SongReader.Expected.HARMONY.ordinal();
                return SongTokens.harmony(change).toArray()[token];
            }
        }
        return NONE;
    }

    private int settledMelody(SongReader reader, Frame frame) {
        int[] tokens = melodyTokens(frame);
        int unit = 0;
        for (int i = 0; i < tokens.length; i += 2) {
            if (unit == reader.unit()) {
                return tokens[reader.expected() == SongReader.Expected.EVENT ? i : i + 1];
            }
            unit += Tokens.DURATION.value(tokens[i + 1]);
        }
        return NONE;
    }

    private int[] melodyTokens(Frame frame) {
        return SongTokens.of(melody.withChanges(List.of()), frame).toArray();
    }

    /** Leaves of the allowed tokens those that are wanted. */
    void narrow(boolean[] allowed, SongReader reader, Frame frame) {
        switch (reader.expected()) {
            case HARMONY -> narrowHarmony(allowed, reader, frame);
            case QUALITY -> narrowQuality(allowed, reader);
            case EVENT -> narrowEvent(allowed);
            case DURATION -> narrowDuration(allowed, reader, frame);
            default -> {}
        }
    }

    private void narrowHarmony(boolean[] allowed, SongReader reader, Frame frame) {
        boolean mustName = opens && reader.beat() == 0 && changes == null;
        if (mustName) {
            Arrays.fill(allowed, false);
            allowed[Tokens.POSITION.token(0)] = true;
            return;
        }
        if (changes != null) {
            Arrays.fill(allowed, Tokens.POSITION.first(), Tokens.POSITION.first() + Tokens.POSITION.size(), false);
        }
        if (melody == null) {
            narrowEvent(allowed);
        } else {
            int first = melodyTokens(frame)[0];
            Arrays.fill(allowed, Tokens.PITCH.first(), allowed.length, false);
            allowed[first] = true;
        }
    }

    /** A chord is another than the one before, but at the beginning of a theme, which names its own. */
    private void narrowQuality(boolean[] allowed, SongReader reader) {
        int again = reader.repeatedQuality();
        if (again >= 0 && !(opens && reader.beat() == 0)) {
            allowed[Tokens.QUALITY.token(again)] = false;
        }
    }

    /** A theme's melody stays where it can be sung. */
    private void narrowEvent(boolean[] allowed) {
        for (int pitch = Tokens.PITCH.min(); pitch <= Tokens.PITCH.max(); pitch++) {
            allowed[Tokens.PITCH.token(pitch)] &= pitch >= low && pitch <= high;
        }
        allowed[Tokens.HELD.first()] &= !opens;
    }

    /** A bar is not silent: at its beginning nothing but a note lasts longer than half of it. */
    private static void narrowDuration(boolean[] allowed, SongReader reader, Frame frame) {
        if (reader.resting() && reader.unit() == 0) {
            int longest = Math.max(1, frame.grid().units() / 2);
            for (int units = longest + 1; units <= Tokens.DURATION.max(); units++) {
                allowed[Tokens.DURATION.token(units)] = false;
            }
        }
    }
}
