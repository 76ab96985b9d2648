package org.cadenza.studio.workshop;

import java.util.Optional;
import org.cadenza.learning.Json;
import org.cadenza.learning.evaluation.Tune;
import org.cadenza.learning.originality.HeldOutPassages;
import org.cadenza.learning.originality.PassageFile;
import org.cadenza.learning.originality.PassageIndex;
import org.cadenza.learning.originality.SharedPassage;

/**
 * How much of a song's melody stands in a piece that its model learned from: the longest passage, in any key, in the same
 * rhythm.
 *
 * @param notes how many; 0 where it shares fewer than {@code least} with any
 * @param seconds from the first of them to the last
 * @param bar in which they begin, counted from 1; 0 where there are none
 * @param piece title of the piece; empty where there is none
 * @param dataSet the collection that it is in; empty where there is none
 * @param least notes that count as a passage
 * @param heldOut what real music that the model did not learn from shares with it
 */
public record Originality(
        int notes, double seconds, int bar, String piece, String dataSet, int least, HeldOut heldOut) {

    /**
     * What pieces that the model did not learn from share with those that it did.
     *
     * @param pieces that were looked for; 0 if there were none
     * @param median notes in the longest shared passage of each
     * @param most notes that nine of ten do not exceed
     */
    public record HeldOut(int pieces, int median, int most) {

        static HeldOut of(HeldOutPassages measured) {
            return new HeldOut(measured.pieces(), measured.median(), measured.most());
        }
    }

    private static final double UNITS_IN_A_QUARTER = 12;
    private static final double SECONDS_IN_A_MINUTE = 60;

    /** @param bpm quarter notes in a minute */
    static Originality of(Tune tune, double bpm, PassageFile known) {
        Optional<SharedPassage> longest = known.index().longest(tune);
        HeldOut heldOut = HeldOut.of(known.heldOut());
        return longest.map(passage -> of(passage, tune, bpm, heldOut))
                .orElseGet(() -> new Originality(0, 0, 0, "", "", PassageIndex.LEAST, heldOut));
    }

    private static Originality of(SharedPassage passage, Tune tune, double bpm, HeldOut heldOut) {
        int first = passage.first();
        long units = tune.onsets()[first + passage.notes() - 1] - tune.onsets()[first];
        return new Originality(
                passage.notes(),
                units / UNITS_IN_A_QUARTER * SECONDS_IN_A_MINUTE / bpm,
                tune.bars()[first],
                passage.piece().title(),
                passage.piece().dataSet(),
                PassageIndex.LEAST,
                heldOut);
    }

    public String json() {
        return Json.writeLine(this).strip();
    }

    /** @throws org.cadenza.learning.CheckpointException if {@code json} was not written by this class */
    public static Originality read(String json) {
        return Json.read(json, Originality.class, "the song's originality");
    }
}
