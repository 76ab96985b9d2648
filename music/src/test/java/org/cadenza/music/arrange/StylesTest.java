package org.cadenza.music.arrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mode;
import org.cadenza.music.score.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StylesTest {

    @ParameterizedTest
    @EnumSource(Genre.class)
    void form_anyLength_isExact(Genre genre) {
        Style style = Styles.of(genre);
        for (Meter meter : style.meters()) {
            for (int bars = 1; bars <= 200; bars++) {
                assertThat(style.form(bars, meter, bars).bars()).isEqualTo(bars);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void form_themes_neverReturnLongerThanFirstHeard(Genre genre) {
        for (int bars = 1; bars <= 200; bars++) {
            Map<Character, Integer> first = new TreeMap<>();
            for (Form.Section section :
                    Styles.of(genre).form(bars, Meter.FOUR_FOUR, 3L * bars).sections()) {
                int heard = first.computeIfAbsent(section.theme(), theme -> section.bars());
                assertThat(section.bars()).isLessThanOrEqualTo(heard);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void form_songLength_returnsToATheme(Genre genre) {
        for (long seed = 0; seed < 10; seed++) {
            Form form = Styles.of(genre).form(32, Meter.FOUR_FOUR, seed);
            long themes =
                    form.sections().stream().map(Form.Section::theme).distinct().count();
            assertThat(themes).isLessThanOrEqualTo(form.sections().size());
            assertThat(form.sections().size()).isGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void bpm_speeds_riseAndFollowArousal(Genre genre) {
        Style style = Styles.of(genre);
        for (Mood mood : Mood.named()) {
            assertThat(style.bpm(mood, Speed.SLOW))
                    .isLessThan(style.bpm(mood, Speed.MEDIUM))
                    .isGreaterThan(40);
            assertThat(style.bpm(mood, Speed.MEDIUM)).isLessThan(style.bpm(mood, Speed.FAST));
        }
        assertThat(style.bpm(Mood.ENERGETIC, Speed.FAST)).isGreaterThan(style.bpm(Mood.CALM, Speed.FAST));
    }

    @ParameterizedTest
    @EnumSource(Genre.class)
    void key_modeAsked_isTheModeGiven(Genre genre) {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(Styles.of(genre).key(Mode.MINOR, seed).mode()).isEqualTo(Mode.MINOR);
        }
    }

    @Test
    void changes_blues_areTwelveBarsOnTheKeysOwnDegrees() {
        assertThat(Styles.of(Genre.BLUES).changes(Key.major(9), 1).orElseThrow())
                .startsWith("A7 | ")
                .matches("([^|]+\\|){11}[^|]+");
        assertThat(Styles.of(Genre.BLUES).changes(Key.minor(0), 1).orElseThrow())
                .startsWith("Cm7 | ")
                .matches("([^|]+\\|){11}[^|]+");
    }

    @Test
    void form_noBars_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Styles.of(Genre.POP).form(0, Meter.FOUR_FOUR, 1))
                .withMessageContaining("bars is 0");
    }

    @Test
    void all_genres_haveOneStyleEach() {
        assertThat(Styles.all()).extracting(Style::genre).containsExactlyInAnyOrder(Genre.values());
    }
}
