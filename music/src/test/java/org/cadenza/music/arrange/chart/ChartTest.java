package org.cadenza.music.arrange.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {

    private static final String GROOVE = """
            verse 4/4
              hat   x.x.x.x.x.x.x.x.
              snare ....X.......X---
            verse 4/4
              hat   xxxxxxxx
            """;

    @Test
    void parse_marks_strokesWithOnsetAndHeldLength() {
        List<Stroke> bar = Chart.parse("xX", GROOVE).bar(Level.VERSE, Meter.FOUR_FOUR, 0);

        assertThat(bar).hasSize(10);
        assertThat(bar).contains(new Stroke("snare", 480, 120, 'X'), new Stroke("snare", 1440, 480, 'X'));
    }

    @Test
    void bar_fourthOfFour_playsVariant() {
        Chart chart = Chart.parse("xX", GROOVE);

        assertThat(chart.bar(Level.VERSE, Meter.FOUR_FOUR, 3)).hasSize(8);
        assertThat(chart.bar(Level.VERSE, Meter.FOUR_FOUR, 4)).hasSize(10);
    }

    @Test
    void bar_twoBarPattern_alternates() {
        Chart chart = Chart.parse("x", "verse 4/4\n clave x..x..x. | ..x.x...");

        assertThat(onsets(chart, Meter.FOUR_FOUR, 0)).containsExactly(0L, 720L, 1440L);
        assertThat(onsets(chart, Meter.FOUR_FOUR, 1)).containsExactly(480L, 960L);
    }

    @Test
    void bar_levelWithoutBlock_takesVerse() {
        Chart chart = Chart.parse("x", "verse 4/4\n kick x...");

        assertThat(chart.bar(Level.FULL, Meter.FOUR_FOUR, 0)).isEqualTo(chart.bar(Level.VERSE, Meter.FOUR_FOUR, 0));
    }

    @Test
    void bar_holdOverBarLine_isAStrokeOfItsOwn() {
        Chart chart = Chart.parse("1", "verse 4/4\n bass --1-");

        assertThat(chart.bar(Level.VERSE, Meter.FOUR_FOUR, 0))
                .containsExactly(new Stroke("bass", 0, 960, '-'), new Stroke("bass", 960, 960, '1'));
    }

    @Test
    void bar_sixEightFromFourFour_placesBackbeatOnSecondDottedQuarter() {
        Chart chart = Chart.parse("x", "verse 4/4\n kick x...\n snare .x.x");

        assertThat(chart.bar(Level.VERSE, Meter.SIX_EIGHT, 0))
                .containsExactly(new Stroke("kick", 0, 720, 'x'), new Stroke("snare", 720, 720, 'x'));
    }

    @Test
    void bar_heldMarkAcrossCut_soundsAgainBehindIt() {
        Chart chart = Chart.parse("x", "verse 4/4\n pad x-------");

        assertThat(chart.bar(Level.VERSE, Meter.parse("2/4"), 1)).containsExactly(new Stroke("pad", 0, 960, 'x'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4/4", "3/4", "2/4", "6/8", "9/8", "12/8", "5/4", "7/8", "5/8", "3/8", "2/2", "7/16", "11/8", "6/4",
                "1/4"
            })
    void bar_anyMeter_staysInsideAndStartsOnTheOne(String text) {
        Meter meter = Meter.parse(text);
        Chart chart = Chart.parse("xX", GROOVE);
        for (int bar = 0; bar < 8; bar++) {
            List<Stroke> strokes = chart.bar(Level.VERSE, meter, bar);
            assertThat(strokes).anyMatch(stroke -> stroke.onset() == 0);
            assertThat(strokes)
                    .allMatch(stroke ->
                            stroke.onset() + stroke.duration() <= meter.barTicks(LeadSheet.TICKS_PER_QUARTER));
        }
    }

    @Test
    void parse_unknownMark_namesLineMarkAndKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chart.parse("xX", "verse 4/4\n hat x.?."))
                .withMessage("chart line 2: mark '?' in hat, expected one of . - | xX");
    }

    @Test
    void parse_unevenGrid_saysHowManyMarks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chart.parse("x", "verse 4/4\n hat x.x.x.x"))
                .withMessage("chart line 2: 7 marks do not divide a bar of 4/4");
    }

    @Test
    void parse_patternWithoutHeading_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chart.parse("x", "hat x.x."))
                .withMessageContaining("line 1")
                .withMessageContaining("verse 4/4");
    }

    @Test
    void parse_headingWithoutMeter_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Chart.parse("x", "verse\n hat x"));
    }

    @Test
    void parse_noCommonTime_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chart.parse("x", "verse 3/4\n hat x.x."))
                .withMessageContaining("verse 4/4");
    }

    private static List<Long> onsets(Chart chart, Meter meter, int bar) {
        return chart.bar(Level.VERSE, meter, bar).stream().map(Stroke::onset).toList();
    }
}
