package org.cadenza.families.musictransformer.chorale;

import java.util.Arrays;
import org.cadenza.learning.representation.TokenReader;
import org.cadenza.learning.representation.chorale.ChoraleGrid;

/** A reader of chorales: their conditions, and the features of each place. */
final class ChoraleReader implements TokenReader {

    /** What the voice sang last, the token before, the bass before, what the voice sang where it went like this; the tonic. */
    static final int REFERENCES = 5;

    private static final int MIDDLE_C = 60;

    private static final int BASS = ChoraleGrid.VOICES - 1;

    private final ChoraleLanguage language;
    private final int[] conditions;
    private final ChoralePlace place;

    ChoraleReader(ChoraleLanguage language, int[] conditions) {
        this.language = language;
        this.conditions = conditions.clone();
        this.place = new ChoralePlace(language, conditions[ChoraleLanguage.LENGTH] * ChoraleGrid.STEPS_PER_QUARTER);
    }

    @Override
    public void features(int[] row) {
        language.features().write(conditions, place, row);
    }

    @Override
    public void references(int[] row) {
        row[0] = pitch(place.own());
        row[1] = pitch(place.last());
        row[2] = pitch(place.previous(BASS));
        row[3] = pitch(place.together().token());
        row[4] = place.key() == null
                ? -1
                : pitch(language.token(MIDDLE_C + place.key().tonic()));
    }

    /** The index among the pitch tokens, which begin after the rest; -1 for a rest and for nothing. */
    private static int pitch(int token) {
        return token <= ChoraleLanguage.REST ? -1 : token - 1;
    }

    @Override
    public void allowed(boolean[] mask) {
        Arrays.fill(mask, !complete());
    }

    @Override
    public void accept(int token) {
        language.vocabulary().of(token);
        if (complete()) {
            throw new IllegalArgumentException("token " + token + " may not follow, the chorale has ended");
        }
        place.pass(token);
    }

    @Override
    public boolean complete() {
        return place.complete();
    }
}
