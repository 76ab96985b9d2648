package org.cadenza.families.musictransformer.chorale;

import java.util.Arrays;
import org.cadenza.learning.representation.RunningKey;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.music.score.Key;

/** A place in a stream of voices, and what can be remembered there of those before. */
final class ChoralePlace {

    /** Where there is no token. */
    static final int NONE = -1;

    private static final int VOICES = ChoraleGrid.VOICES;

    /** Steps that all voices hold where a phrase ends, at least. */
    private static final int FERMATA = 8;

    /** What the key remembers of a step a step later: half of it is forgotten in six quarters. */
    private static final double FADING = 0.97;

    private final ChoraleLanguage language;
    private final int length;

    private final int[] now = new int[VOICES];
    private final int[] previous = new int[VOICES];
    private final int[] before = new int[VOICES];
    private final int[] held = new int[VOICES];
    private final ChoraleRecall recall = new ChoraleRecall();
    private final RunningKey key = new RunningKey();
    private ChoraleRecall.Heard together;
    private ChoraleRecall.Heard alone;
    private int still;
    private int phrase;
    private int last = NONE;
    private int count;

    /** @param length of the stream in steps, 0 if it is not known */
    ChoralePlace(ChoraleLanguage language, int length) {
        this.language = language;
        this.length = length;
        Arrays.fill(now, NONE);
        Arrays.fill(previous, NONE);
        Arrays.fill(before, NONE);
    }

    /** Goes past the next voice, which sings {@code token}. */
    void pass(int token) {
        now[voice()] = token;
        last = token;
        together = null;
        alone = null;
        if (++count % VOICES == 0) {
            endStep();
        }
    }

    private void endStep() {
        boolean motion = false;
        for (int voice = 0; voice < VOICES; voice++) {
            boolean moves = now[voice] != previous[voice];
            motion |= moves;
            before[voice] = moves ? previous[voice] : before[voice];
            held[voice] = moves ? 1 : held[voice] + 1;
            previous[voice] = now[voice];
        }
        phrase = motion && still >= FERMATA ? 1 : phrase + 1;
        still = motion ? 1 : still + 1;
        recall.add(now.clone());
        key.fade(FADING);
        Arrays.stream(now)
                .filter(token -> token != ChoraleLanguage.REST)
                .map(language::pitch)
                .forEach(key::hear);
        Arrays.fill(now, NONE);
    }

    /** Steps before this one. */
    int step() {
        return count / VOICES;
    }

    /** The voice to come, 0 is the soprano. */
    int voice() {
        return count % VOICES;
    }

    /** Steps to the end, this one included; 0 at the end and where the end is not known. */
    int left() {
        return length == 0 ? 0 : length - step();
    }

    boolean complete() {
        return length > 0 && step() >= length;
    }

    /** The token before. */
    int last() {
        return last;
    }

    /** What {@code voice} sings in this step, {@link #NONE} if it is still to come. */
    int now(int voice) {
        return now[voice];
    }

    /** What {@code voice} sang in the step before. */
    int previous(int voice) {
        return previous[voice];
    }

    /** What the voice to come sang in the step before. */
    int own() {
        return previous[voice()];
    }

    /** What the voice to come sang before it moved to {@link #own}. */
    int before() {
        return before[voice()];
    }

    /** For how many steps {@code voice} has sung {@link #previous}; 0 in the first step. */
    int held(int voice) {
        return held[voice];
    }

    /** For how many steps all voices have sung {@link #previous}; 0 in the first step. */
    int still() {
        return still;
    }

    /** Steps since the last phrase ended, which is when all voices moved on from a chord of {@link #FERMATA} steps. */
    int phrase() {
        return phrase;
    }

    /** Which voices have moved in this step, a bit for each but the bass. */
    int moved() {
        int moved = 0;
        for (int voice = 0; voice < VOICES - 1; voice++) {
            if (step() > 0 && now[voice] != NONE && now[voice] != previous[voice]) {
                moved |= 1 << voice;
            }
        }
        return moved;
    }

    /** What the voice to come sang where all had gone as now. */
    ChoraleRecall.Heard together() {
        if (together == null) {
            together = recall.together(voice(), now);
        }
        return together;
    }

    /** What the voice to come sang where it had gone alone as now. */
    ChoraleRecall.Heard alone() {
        if (alone == null) {
            alone = recall.alone(voice(), held[voice()]);
        }
        return alone;
    }

    /** The key that the music seems to be in, null in the first step. */
    Key key() {
        return key.key();
    }
}
