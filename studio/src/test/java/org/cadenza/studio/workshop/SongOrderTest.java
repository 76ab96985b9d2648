package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cadenza.music.analysis.TempoClass;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SongOrderTest {

    private static SongOrder order(Wish wish, String text) {
        return SongOrder.open().with(wish, text);
    }

    @Test
    void genre_byAlias_isFound() {
        assertThat(order(Wish.GENRE, "Celtic").genre()).contains(Genre.FOLK);
        assertThat(order(Wish.GENRE, "Hip Hop").genre()).contains(Genre.HIPHOP);
        assertThat(order(Wish.GENRE, "video_game").genre()).contains(Genre.GAME);
    }

    @Test
    void genre_nearAnAlias_suggestsTheAliasAndListsTheLabels() {
        assertThatThrownBy(() -> order(Wish.GENRE, "tecno"))
                .hasMessageStartingWith("unknown genre 'tecno', did you mean 'techno'? known are classical, folk")
                .hasMessageEndingWith("hymn, game");
    }

    @Test
    void tempo_inWords_isAClassAndNoNumber() {
        assertThat(order(Wish.TEMPO, "Fast").tempoClass()).contains(TempoClass.FAST);
        assertThat(order(Wish.TEMPO, "Fast").bpm()).isEmpty();
        assertThat(order(Wish.TEMPO, "92.5").bpm()).contains(92.5);
    }

    @Test
    void key_byTonicAlone_leavesTheModeOpen() {
        assertThat(order(Wish.KEY, "Bb").modeIsOpen()).isTrue();
        assertThat(order(Wish.KEY, "Bbm").modeIsOpen()).isFalse();
        assertThat(order(Wish.KEY, "F# minor").key()).contains(Key.minor(6));
    }

    @Test
    void length_inMinutesAndSeconds_isInSeconds() {
        assertThat(order(Wish.LENGTH, "1:30").seconds()).contains(90.0);
        assertThat(order(Wish.LENGTH, "45").seconds()).contains(45.0);
    }

    @ParameterizedTest
    @CsvSource({
        "MOOD, hapy, did you mean 'happy'?",
        "TEMPO, quick, 'slow, medium, fast or a number from 20 to 400'",
        "TEMPO, 5000, expected slow",
        "KEY, H, is not like",
        "METER, 4/3, is not like 4/4",
        "METER, 31/4, expected a bar from",
        "BARS, 0, from 1 to 2000",
        "BARS, 3.5, whole number",
        "LENGTH, forever, 'seconds from 1 to 1200 or minutes and seconds: 90 or 1:30'",
        "LENGTH, NaN, expected seconds",
        "LENGTH, 2m, expected seconds",
        "LENGTH, 1:75, expected seconds",
        "LENGTH, 0, from 1 to 1200",
        "LENGTH, 20:01, from 1 to 1200",
        "SEED, x, whole number",
        "TITLE, ' ', title has 0 letters",
        "TEMPERATURE, 9, from 0.1 to 2"
    })
    void wish_notUnderstood_saysWhatIsExpected(Wish wish, String text, String expected) {
        assertThatThrownBy(() -> order(wish, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void barsAndLength_together_areRefused() {
        SongOrder bars = order(Wish.BARS, "16");
        assertThatThrownBy(() -> bars.with(Wish.LENGTH, "60")).hasMessageContaining("choose one");
    }
}
