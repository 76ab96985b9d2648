package org.cadenza.families.musictransformer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.cadenza.families.musictransformer.chorale.ChoraleLanguage;
import org.cadenza.families.musictransformer.leadsheet.LeadSheetLanguage;
import org.cadenza.families.musictransformer.performance.PerformanceLanguage;
import org.cadenza.learning.representation.TokenLanguage;
import org.cadenza.learning.representation.TokenReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever changes what a language's numbers mean must raise its edition, and train the bundled models anew. */
class LanguageEditionTest {

    private static final int TOKENS = 400;

    static Stream<Arguments> languages() {
        return Stream.of(
                Arguments.of(LeadSheetLanguage.standard(), Map.of(1, 741836103)),
                Arguments.of(new ChoraleLanguage(), Map.of(1, 1887508995)),
                Arguments.of(new PerformanceLanguage(), Map.of(1, -1867254015)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void rows_ofOneEdition_stayTheSame(TokenLanguage language, Map<Integer, Integer> hashes) {
        assertThat(Map.of(language.edition(), hash(language)))
                .as("what is known along a random stream; if it is meant to change, raise the edition")
                .isEqualTo(hashes);
    }

    private static int hash(TokenLanguage language) {
        TokenReader reader = language.reader(new int[language.conditions()]);
        SplittableRandom random = new SplittableRandom(1);
        boolean[] allowed = new boolean[language.vocabulary().size()];
        int[] features = new int[language.featureSizes().length];
        int[] references = new int[language.references()];
        int hash = 1;
        for (int i = 0; i < TOKENS && !reader.complete(); i++) {
            reader.allowed(allowed);
            reader.features(features);
            reader.references(references);
            hash = 31 * hash + Arrays.hashCode(allowed);
            hash = 31 * hash + Arrays.hashCode(features);
            hash = 31 * hash + Arrays.hashCode(references);
            int token = random.nextInt(allowed.length);
            while (!allowed[token]) {
                token = (token + 1) % allowed.length;
            }
            reader.accept(token);
        }
        return hash;
    }
}
