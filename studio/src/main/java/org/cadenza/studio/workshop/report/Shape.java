package org.cadenza.studio.workshop.report;

import java.util.List;
import java.util.function.Function;
import org.cadenza.learning.evaluation.Melody;
import org.cadenza.learning.evaluation.Tonality;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Note;

/** Features of a melody by which mgeval compares sets of songs: vectors of any length. */
public enum Shape {
    PITCH_CLASSES("pitch classes", sheet -> Tonality.pitchClassHistogram(sheet.melody())),
    TRANSITIONS("pitch-class transitions", sheet -> Tonality.pitchClassTransitions(sheet.melody())),
    LENGTHS("note lengths", Melody::lengthHistogram),
    RANGE("pitch range", sheet -> one(Tonality.pitchRange(sheet.melody()))),
    INTERVAL("mean interval", sheet -> one(Melody.meanInterval(sheet.melody()))),
    INTER_ONSET("mean inter-onset interval", sheet -> one(Melody.meanInterOnset(sheet)));

    private static final int FEWEST_NOTES = 2;

    private final String title;
    private final Function<LeadSheet, double[]> measure;

    Shape(String title, Function<LeadSheet, double[]> measure) {
        this.title = title;
        this.measure = measure;
    }

    String title() {
        return title;
    }

    /** Whether the melody is long enough for every shape to be defined. */
    static boolean defined(List<Note> melody) {
        return melody.size() >= FEWEST_NOTES;
    }

    double[] of(LeadSheet sheet) {
        return measure.apply(sheet);
    }

    private static double[] one(double value) {
        return new double[] {value};
    }
}
