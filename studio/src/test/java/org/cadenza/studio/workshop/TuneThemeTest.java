package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.studio.workshop.SongOrder.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a tune that was given becomes the theme of a song. */
class TuneThemeTest {

    private static final int BAR = 4 * LeadSheet.TICKS_PER_QUARTER;
    private static final String EIGHT_BARS = "C4:4 ".repeat(8);

    private static TuneTheme theme(String notes) {
        return TuneTheme.of(GivenTune.parse(notes), Meter.FOUR_FOUR);
    }

    private static SongPlan plan(String notes, int bars) {
        return SongPlan.of(SongOrder.open()
                .with(Wish.TUNE, notes)
                .with(Wish.BARS, String.valueOf(bars))
                .with(Wish.SEED, "1"));
    }

    private static LeadSheet sheet(SongPlan plan) {
        return plan.theme().orElseThrow().sheet(plan);
    }

    private static List<Long> onsets(LeadSheet sheet) {
        return sheet.melody().stream().map(Note::onset).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C4 D4 E4 F4|4|4|0",
                "C4:4 D4:4|4|2|0",
                "C4:4 D4:4 E4:4|4|1|0",
                "C4:4 D4:4 E4:4 F4:4 G4:2|6|1|0",
                "R:64 R:4 C4:4 D4:4 E4:4 F4:4|4|1|0",
                "R:3 G3 C4:4 D4:4 E4:4 C4:3|4|1|480",
                "R:3 G3 C4:4 D4:4 E4:4 C4:4|4|1|480",
                "R:3 G3 C4:4 D4:4 E4:4 C4:3 D4|6|1|480",
                "R:1 G3:3 C4:4 D4:4 E4:4|4|1|0",
                "R:3 G3|4|4|0"
            })
    void theme_isWholePhrases_withItsPickupBeforeThem(String notes, int bars, int rounds, long pickup) {
        TuneTheme theme = theme(notes);
        assertThat(theme.bars()).isEqualTo(bars);
        assertThat(theme.rounds()).isEqualTo(rounds);
        assertThat(theme.pickup()).isEqualTo(pickup);
    }

    @ParameterizedTest
    @CsvSource({
        "8, verse:A8",
        "10, verse:A8 outro:O2",
        "13, intro:I2 verse:A8 outro:O3",
        "16, intro:I4 verse:A8 outro:O4",
        "17, intro:I4 verse:A8 outro:O5",
        "24, intro:I4 verse:A8 chorus:A8 outro:O4",
        "31, intro:I4 verse:A8 verse:A8 chorus:A8 outro:O3",
        "33, intro:I4 verse:A8 verse:A8 chorus:A8 outro:O5",
        "35, verse:A8 chorus:A8 verse:A8 chorus:A8 outro:O3",
        "3, verse:A3"
    })
    void form_fillsTheBars_andTheTuneIsWholeWhereItFits(int bars, String form) {
        assertThat(theme(EIGHT_BARS).form(bars).toString()).isEqualTo(form);
    }

    @Test
    void form_ofATuneLeavingAPhrase_hasTheBandAloneInTheMidst() {
        assertThat(theme("C4:4 ".repeat(14)).form(42).toString())
                .isEqualTo("intro:I4 verse:A14 solo:S6 chorus:A14 outro:O4");
    }

    @Test
    void form_ofAnyLength_hasThatManyBars() {
        for (String tune : List.of(EIGHT_BARS, "R:3 G3 " + EIGHT_BARS, "C4", "C4:4 ".repeat(5))) {
            for (int bars = 1; bars < 100; bars++) {
                assertThat(theme(tune).form(bars).bars()).as(tune + bars).isEqualTo(bars);
            }
        }
    }

    @Test
    void form_thatNobodyWished_playsTheTuneTwiceInAboutAMinute() {
        SongPlan plan = SongPlan.of(SongOrder.open().with(Wish.TUNE, EIGHT_BARS).with(Wish.TEMPO, "120"));
        assertThat(plan.form().toString()).isEqualTo("intro:I4 verse:A8 verse:A8 chorus:A8 outro:O4");
    }

    @Test
    void sheet_hasThePickupInTheBarBeforeEachRound_andChordsThroughout() {
        LeadSheet sheet = sheet(plan("R:3 G4 C5:4 A4:4 F4:4 C5:4", 12));
        assertThat(sheet.form().toString()).isEqualTo("intro:I2 verse:A4 chorus:A4 outro:O2");
        assertThat(onsets(sheet).stream().map(onset -> onset / 480.0 / 4))
                .containsExactly(1.75, 2.0, 3.0, 4.0, 5.0, 5.75, 6.0, 7.0, 8.0, 9.0);
        assertThat(sheet.melody().get(4).duration()).isEqualTo(3 * 480);
        for (long tick = 0; tick < 12L * BAR; tick += 480) {
            assertThat(sheet.chordAt(tick)).as("at %d", tick).isNotNull();
        }
    }

    @Test
    void key_isTheLikeliest_orAsAsked_andTheNotesStay() {
        String scale = "C4 D4 E4 F4 G4 A4 B4 C5 G4 E4 C4:2 ";
        SongPlan found = plan(scale, 16);
        assertThat(found.key()).isEqualTo(Key.major(0));
        assertThat(found.theme().orElseThrow().notices(found)).isEmpty();
        SongOrder order = SongOrder.open().with(Wish.TUNE, scale).with(Wish.SEED, "1");
        SongPlan asked = SongPlan.of(order.with(Wish.KEY, "D major"));
        assertThat(asked.key()).isEqualTo(Key.major(2));
        assertThat(asked.theme().orElseThrow().notices(asked))
                .containsExactly("the tune sounds like C major; it has the chords of D major, as asked, and its notes"
                        + " stay where they are");
        assertThat(sheet(asked).melody().get(0).pitch()).isEqualTo(60);
        assertThat(SongPlan.of(order.with(Wish.KEY, "C")).key()).isEqualTo(Key.major(0));
    }

    @Test
    void sheet_thatIsTooShort_saysWhatIsLeftOut() {
        SongPlan plan = plan(EIGHT_BARS, 3);
        assertThat(onsets(sheet(plan))).containsExactly(0L, (long) BAR, 2L * BAR);
        assertThat(plan.theme().orElseThrow().notices(plan))
                .containsExactly("the tune takes 8 bars; only what fits into 3 is played");
    }
}
