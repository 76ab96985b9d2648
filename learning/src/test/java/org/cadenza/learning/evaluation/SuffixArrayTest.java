package org.cadenza.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuffixArrayTest {

    /** By comparing all suffixes, symbol by symbol. */
    private static int[] naive(int[] text) {
        return IntStream.range(0, text.length)
                .boxed()
                .sorted((a, b) -> Arrays.compare(text, a, text.length, text, b, text.length))
                .mapToInt(place -> place)
                .toArray();
    }

    @Test
    void order_ofBanana_isAsInTheBooks() {
        int[] banana = {2, 1, 3, 1, 3, 1, 0};
        assertThat(SuffixArray.of(banana, 4)).containsExactly(6, 5, 3, 1, 0, 4, 2);
    }

    @Test
    void order_ofTheEndAlone_isTheEnd() {
        assertThat(SuffixArray.of(new int[] {0}, 1)).containsExactly(0);
    }

    /** Few symbols make many repetitions, and with them recursion; periods make the worst of it. */
    @Test
    void order_ofRandomTexts_isThatOfComparing() {
        SplittableRandom random = new SplittableRandom(8);
        for (int run = 0; run < 2000; run++) {
            int symbols = 2 + random.nextInt(run % 2 == 0 ? 2 : 9);
            int period = 1 + random.nextInt(20);
            int[] text = new int[1 + random.nextInt(200)];
            for (int i = 0; i < text.length - 1; i++) {
                boolean repeats = i >= period && random.nextInt(30) > 0 && run % 3 == 0;
                text[i] = repeats ? text[i - period] : 1 + random.nextInt(symbols - 1);
            }
            assertThat(SuffixArray.of(text, symbols)).as(Arrays.toString(text)).isEqualTo(naive(text));
        }
    }
}
