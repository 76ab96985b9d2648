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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    private static final DrumPattern SILENCE = new DrumPattern(16, 4, List.of());

    private static Work<DrumPattern> work(String path) {
        return new Work<>(path, SILENCE, Map.of(), "CC0");
    }

    private static long reported(String collection) {
        return IntStream.range(0, 2000)
                .mapToObj(i -> Share.of(collection, work("beat-" + i + ".mid"), Split.TRAIN, DrumPattern.class))
                .filter(share -> share == Share.REPORT)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"groove-drums", "drum-patterns", "game-midi"})
    void drumming_thatResultsAreToldOf_isPutByEveryFifthTime(String collection) {
        assertThat(reported(collection)).isBetween(350L, 450L);
    }

    @Test
    void drumming_ofAVisitor_isLearnedFromWhole() {
        assertThat(reported("my-beats")).isZero();
    }

    @Test
    void heldOut_isChosenBy_andOtherMusicHasNoThirdShare() {
        IntStream.range(0, 50).forEach(i -> {
            Work<?> work = work("beat-" + i + ".mid");
            assertThat(Share.of("groove-drums", work, Split.HELD_OUT, DrumPattern.class))
                    .isEqualTo(Share.CHOOSE);
            assertThat(Share.of("groove-drums", work, Split.TRAIN, LeadSheet.class))
                    .isEqualTo(Share.LEARN);
        });
    }
}
