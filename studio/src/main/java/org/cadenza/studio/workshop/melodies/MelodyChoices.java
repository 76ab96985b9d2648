package org.cadenza.studio.workshop.melodies;

import java.util.List;
import org.cadenza.learning.Control;
import org.cadenza.learning.SongControls;
import org.cadenza.studio.workshop.GivenTune;

/** What can be asked for a tune. @param meters the usual one first */
public record MelodyChoices(List<ModelChoice> models, List<String> meters, Limits limits) {

    /** A model that continues tunes. @param standard whether it goes on where none is named */
    public record ModelChoice(String name, String description, boolean standard) {}

    /** @param most allowed */
    public record Most(double most) {}

    /** The least and the most, both allowed. */
    public record Range(double least, double most) {}

    /** A number to choose. @param standard where it stands if nobody touches it */
    public record Dial(double least, double most, double standard) {}

    /**
     * @param notes of a tune
     * @param quarters from its first bar line to the end of its last note
     * @param bars to add
     * @param tempo in quarters a minute
     */
    public record Limits(Most notes, Most quarters, Dial bars, Dial variations, Dial daring, Dial tempo, Range pitch) {}

    private static final Limits LIMITS = new Limits(
            new Most(GivenTune.MOST_NOTES),
            new Most(GivenTune.LONGEST_QUARTERS),
            new Dial(1, ContinuationCheck.MOST_BARS, ContinuationCheck.STANDARD_BARS),
            new Dial(1, ContinuationCheck.MOST_VARIATIONS, ContinuationCheck.STANDARD_VARIATIONS),
            dial(SongControls.TEMPERATURE, SongControls.TEMPERATURE.standard()),
            dial(SongControls.TEMPO, TuneFields.STANDARD_BPM),
            new Range(GivenTune.LOWEST, GivenTune.HIGHEST));

    /** What there is with the models of the library; whoever asks will want the first of them, which is opened. */
    public static MelodyChoices of(Continuations continuations) {
        List<MelodyModel> all = continuations.all();
        all.stream().findFirst().ifPresent(continuations::warm);
        List<ModelChoice> models = all.stream()
                .map(model -> new ModelChoice(model.name(), model.about(), model == all.get(0)))
                .toList();
        return new MelodyChoices(models, TuneFields.METERS, LIMITS);
    }

    private static Dial dial(Control.Range control, double standard) {
        return new Dial(control.min(), control.max(), standard);
    }
}
