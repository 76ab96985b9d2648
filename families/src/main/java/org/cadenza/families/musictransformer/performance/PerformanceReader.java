package org.cadenza.families.musictransformer.performance;

import org.cadenza.learning.representation.TokenReader;

/** A reader of performances: their conditions, and the features of each place. */
final class PerformanceReader implements TokenReader {

    /** The last two strokes, the lowest and the highest key that are down, and what was struck where it went like this. */
    static final int REFERENCES = 5;

    private final PerformanceLanguage language;
    private final int[] conditions;
    private final PerformancePlace place;

    PerformanceReader(PerformanceLanguage language, int[] conditions) {
        this.language = language;
        this.conditions = conditions.clone();
        this.place = new PerformancePlace(language, conditions[PerformanceLanguage.LENGTH]);
    }

    @Override
    public void features(int[] row) {
        language.features().write(conditions, place, row);
    }

    @Override
    public void references(int[] row) {
        row[0] = place.stroke(0);
        row[1] = place.stroke(1);
        row[2] = place.keyboard().lowest();
        row[3] = place.keyboard().highest();
        row[4] = place.recall().next();
    }

    @Override
    public void allowed(boolean[] mask) {
        place.keyboard().allowed(mask);
    }

    @Override
    public void accept(int token) {
        language.vocabulary().of(token);
        place.pass(token);
    }

    @Override
    public boolean complete() {
        return place.keyboard().complete();
    }

    /** The place that it has come to. */
    PerformancePlace place() {
        return place;
    }
}
