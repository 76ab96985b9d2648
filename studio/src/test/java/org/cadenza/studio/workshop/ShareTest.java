package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.LeadSheet;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final DrumPattern SILENCE = new DrumPattern(16, 4, List.of());

    private static Work<DrumPattern> work(String path) {
        return new Work<>(path, SILENCE, Map.of(), "CC0");
    }

    private static Share share(Work<?> work) {
        return Share.of(work, Split.TRAIN, DrumPattern.class);
    }

    @Test
    void drumming_toLearnFrom_isPutByEveryFifthTime() {
        long reported = IntStream.range(0, 2000)
                .filter(i -> share(work("beat-" + i + ".mid")) == Share.REPORT)
                .count();
        assertThat(reported).isBetween(350L, 450L);
    }

    @Test
    void heldOut_isChosenBy_andOtherMusicHasNoThirdShare() {
        IntStream.range(0, 50).forEach(i -> {
            Work<?> work = work("beat-" + i + ".mid");
            assertThat(Share.of(work, Split.HELD_OUT, DrumPattern.class)).isEqualTo(Share.CHOOSE);
            assertThat(Share.of(work, Split.TRAIN, LeadSheet.class)).isEqualTo(Share.LEARN);
        });
    }
}
