package org.cadenza.families.musictransformer;

import java.util.Arrays;
import java.util.List;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.Vocabulary;

/**
 * What a model's numbers stand for, written into its checkpoint: once a language has changed, its old models would speak
 * nonsense without anyone being told.
 *
 * @param edition of the language; changes that the sizes do not show raise it
 * @param tokens the ranges of the vocabulary
 * @param features sizes, those of the conditions first
 * @param conditions how many of the features are conditions
 * @param references pitches from which intervals are felt
 */
record Spoken(int edition, List<Vocabulary.Range> tokens, List<Integer> features, int conditions, int references) {

    private static final String DOCUMENT = "language";

    Spoken {
        tokens = List.copyOf(tokens);
        features = List.copyOf(features);
    }

    static Spoken of(TokenLanguage language) {
        return new Spoken(
                language.edition(),
                language.vocabulary().ranges(),
                Arrays.stream(language.featureSizes()).boxed().toList(),
                language.conditions(),
                language.references());
    }

    void save(Checkpoint.Draft draft) {
        draft.document(DOCUMENT, Json.write(this));
    }

    /** @throws CheckpointException if the model speaks another language, or does not say which */
    void check(Checkpoint checkpoint) {
        if (!Json.read(checkpoint.document(DOCUMENT), Spoken.class, DOCUMENT).equals(this)) {
            throw new CheckpointException(
                    "the model speaks another language of tokens than this version of Cadenza does;"
                            + " use the version that its card names, or train it anew");
        }
    }
}
