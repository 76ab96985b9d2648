package org.cadenza.families.musictransformer.leadsheet;

import java.util.Arrays;
import org.cadenza.learning.representation.FeatureTable;
import org.cadenza.learning.representation.Recall;
import org.cadenza.learning.representation.TokenReader;
import org.cadenza.learning.representation.song.Grid;

/** Reads a song token by token: keeps its grammar, and knows before each token what {@link Feature} lists. */
final class SongReader implements TokenReader {

    /** What kind of token comes next. */
    enum Expected {
        /** Another chord of the bar, or what comes after its chords. */
        HARMONY,
        ROOT,
        QUALITY,
        /** A note, a rest or a held note. */
        EVENT,
        DURATION,
        END
    }

    private static final int NONE = -1;

    /** The index of a pitch in the middle of what is sung. */
    private static final int MIDDLE = 72;

    /** Tokens that are recalled; more than all but the longest songs have. */
    private static final int REMEMBERED = 1 << 15;

    /** Lengths of what went alike that are told apart: 2, 3, 4 to 5, and so on; from the last on they count as one. */
    private static final int[] MATCHES = {2, 3, 4, 6, 9, 17, 33};

    static final int LENGTHS = MATCHES.length;

    private final Frame frame;
    private final Grid grid;
    private final int[] conditions;
    private final Echo echo;
    private final Harmony harmony;
    private final Recall recall = new Recall(REMEMBERED);
    private Expected expected;
    private int bar;
    private int unit;
    private int beat;
    private int notes;
    private int lastToken = NONE;
    private int lastPitch = NONE;
    private int pitchBefore = NONE;
    private int pitchTwoBefore = NONE;
    private long pitchSum;
    private int pitches;
    private int lastDuration;
    private int durationBefore;

    /** The kind of the last event: whether it sounds, and whether another rest may follow. */
    private int lastEvent = NONE;

    SongReader(Frame frame, int[] conditions) {
        this.frame = frame;
        this.grid = frame.grid();
        this.conditions = conditions.clone();
        this.echo = new Echo(frame);
        this.harmony = new Harmony(grid);
        this.expected = barStart();
    }

    private Expected barStart() {
        return bar == frame.bars() ? Expected.END : frame.chords() ? Expected.HARMONY : Expected.EVENT;
    }

    @Override
    public boolean complete() {
        return expected == Expected.END;
    }

    /** The bar that the next token belongs to, counted from 0. */
    int bar() {
        return bar;
    }

    /** Units of the bar that are written. */
    int unit() {
        return unit;
    }

    /** The first beat on which another chord may start, or that on which the chord in question does. */
    int beat() {
        return beat;
    }

    /** The quality that would make the chord to come the same as the one before; -1 where none would. */
    int repeatedQuality() {
        return harmony.repeatedQuality();
    }

    /** Whether the last event is a rest. */
    boolean resting() {
        return lastEvent != NONE && Tokens.REST.has(lastEvent);
    }

    Expected expected() {
        return expected;
    }

    @Override
    public void allowed(boolean[] mask) {
        for (int token = 0; token < mask.length; token++) {
            mask[token] = permits(token);
        }
    }

    private boolean permits(int token) {
        return switch (expected) {
            case HARMONY ->
                Tokens.POSITION.has(token)
                        ? Tokens.POSITION.value(token) >= beat && Tokens.POSITION.value(token) < grid.beats()
                        : frame.melody() ? permitsEvent(token) : Tokens.BAR.has(token);
            case ROOT -> Tokens.ROOT.has(token);
            case QUALITY -> Tokens.QUALITY.has(token);
            case EVENT -> permitsEvent(token);
            case DURATION -> Tokens.DURATION.has(token) && Tokens.DURATION.value(token) <= grid.units() - unit;
            case END -> false;
        };
    }

    private boolean permitsEvent(int token) {
        if (Tokens.PITCH.has(token)) {
            return frame.playable(Tokens.PITCH.value(token));
        }
        boolean afterRest = lastEvent == NONE || Tokens.REST.has(lastEvent);
        return Tokens.HELD.has(token) ? unit == 0 && !afterRest : Tokens.REST.has(token) && (unit == 0 || !afterRest);
    }

    @Override
    public void accept(int token) {
        if (!permits(token)) {
            throw new IllegalArgumentException("token " + token + " ("
                    + Tokens.VOCABULARY.describe(token) + ") may not follow in bar " + bar + " at unit " + unit
                    + ", where " + expected + " is expected");
        }
        echo.agree(place(), token);
        recall.add(token);
        lastToken = token;
        if (Tokens.BAR.has(token)) {
            closeBar();
        } else if (Tokens.POSITION.has(token)) {
            beat = Tokens.POSITION.value(token);
            expected = Expected.ROOT;
        } else if (Tokens.ROOT.has(token)) {
            harmony.root(Tokens.ROOT.value(token));
            expected = Expected.QUALITY;
        } else if (Tokens.QUALITY.has(token)) {
            harmony.start(beat, Tokens.QUALITY.value(token));
            echo.chord(place(), harmony.root(), Tokens.QUALITY.value(token));
            beat++;
            expected = Expected.HARMONY;
        } else if (Tokens.DURATION.has(token)) {
            durationBefore = lastDuration;
            lastDuration = Tokens.DURATION.value(token);
            unit += lastDuration;
            expected = Expected.EVENT;
            if (unit == grid.units()) {
                closeBar();
            }
        } else {
            event(token);
        }
    }

    private void event(int token) {
        echo.event(place(), token);
        lastEvent = token;
        if (Tokens.PITCH.has(token)) {
            pitchTwoBefore = pitchBefore;
            pitchBefore = lastPitch;
            lastPitch = token - Tokens.PITCH.first();
            pitchSum += lastPitch;
            pitches++;
            notes++;
        }
        expected = Expected.DURATION;
    }

    private void closeBar() {
        harmony.closeBar(bar);
        bar++;
        unit = 0;
        beat = 0;
        notes = 0;
        expected = barStart();
    }

    private Echo.Place place() {
        return new Echo.Place(expected, bar, unit, beat);
    }

    @Override
    public void references(int[] row) {
        Arrays.fill(row, NONE);
        if (expected == Expected.EVENT || expected == Expected.HARMONY && frame.melody()) {
            Echo.Place place = place();
            row[0] = lastPitch;
            row[1] = echo.pitch(place);
            row[2] = echo.movedPitch(place, lastPitch);
            row[3] = pitchBefore;
            row[4] = near(harmony.rootAt(unit));
            row[5] = near(harmony.rootAfter(unit));
        }
    }

    /** The index of the pitch of class {@code root} that is nearest to the last pitch, -1 for no root. */
    private int near(int root) {
        if (root == NONE) {
            return NONE;
        }
        int last = lastPitch == NONE ? MIDDLE : lastPitch;
        int up = Math.floorMod(root - (last + Tokens.PITCH.min()), 12);
        return Math.max(0, Math.min(Tokens.PITCH.size() - 1, last + (up > 6 ? up - 12 : up)));
    }

    @Override
    public void features(int[] row) {
        Arrays.fill(row, 0);
        System.arraycopy(conditions, 0, row, 0, conditions.length);
        put(row, Feature.LAYERS, frame.melody() ? frame.chords() ? 1 : 2 : 3);
        put(row, Feature.LAST_TOKEN, 1 + lastToken);
        put(row, Feature.EXPECTED, 1 + expected.ordinal());
        if (complete()) {
            return;
        }
        meter(row);
        form(row);
        boolean melodic = expected == Expected.EVENT || expected == Expected.DURATION;
        harmony.features(row, bar, melodic ? unit : grid.units() - 1);
        put(row, Feature.CHORD_BEAT, melodic ? 0 : 1 + beat);
        melody(row);
        Echo.Place place = place();
        echo.features(place, row);
        put(row, Feature.RECALL, 1 + recall.next());
        put(row, Feature.RECALL_LENGTH, FeatureTable.reached(MATCHES, recall.length()));
    }

    private void meter(int[] row) {
        put(row, Feature.PLACE, 1 + unit);
        put(row, Feature.UNITS_LEFT, grid.units() - unit);
        put(row, Feature.PLACE_IN_QUARTER, 1 + unit % Grid.QUARTER);
        put(row, Feature.STRENGTH, 1 + grid.strength(unit));
    }

    private void form(int[] row) {
        int counted = bar - frame.pickUp();
        put(row, Feature.BAR_OF_FOUR, 1 + Math.floorMod(counted, 4));
        put(row, Feature.BAR_OF_EIGHT, 1 + Math.floorMod(counted, 8));
        put(row, Feature.BAR_OF_SIXTEEN, 1 + Math.floorMod(counted, 16));
        put(row, Feature.BARS_LEFT, Math.min(32, frame.bars() - bar));
        put(row, Feature.PHASE, 1 + frame.phases().get(bar).ordinal());
    }

    private void melody(int[] row) {
        put(row, Feature.LAST_PITCH, 1 + lastPitch);
        put(row, Feature.PITCH_BEFORE, 1 + pitchBefore);
        put(row, Feature.PITCH_TWO_BEFORE, 1 + pitchTwoBefore);
        if (lastPitch != NONE) {
            put(row, Feature.LAST_STEP, 1 + step(lastPitch));
            put(row, Feature.REGISTER, interval(lastPitch - (int) Math.round((double) pitchSum / pitches)));
        }
        if (pitchBefore != NONE) {
            put(row, Feature.STEP_BEFORE, 1 + step(pitchBefore));
            put(row, Feature.LAST_INTERVAL, interval(lastPitch - pitchBefore));
        }
        if (pitchTwoBefore != NONE) {
            put(row, Feature.INTERVAL_BEFORE, interval(pitchBefore - pitchTwoBefore));
        }
        put(row, Feature.LAST_DURATION, lastDuration);
        put(row, Feature.DURATION_BEFORE, durationBefore);
        put(row, Feature.NOTES, 1 + Math.min(8, notes));
        if (lastPitch != NONE && row[Feature.ROOT.ordinal()] > 0) {
            int root = row[Feature.ROOT.ordinal()] - 1;
            put(row, Feature.LAST_DEGREE, 1 + Math.floorMod(lastPitch + Tokens.PITCH.min() - root, 12));
        }
    }

    private static int step(int pitch) {
        return Math.floorMod(pitch + Tokens.PITCH.min(), 12);
    }

    /** 1 for an octave down or more to 25 for one up. */
    private static int interval(int semitones) {
        return 13 + Math.max(-12, Math.min(12, semitones));
    }

    static void put(int[] row, Feature feature, int value) {
        row[feature.ordinal()] = value;
    }
}
