package org.cadenza.corpus.imaginarybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.junit.jupiter.api.Test;

class ChartReaderTest {

    static final String CHART = """
            (title A Chart (Take 1))
            (composer Somebody)
            (meter 3 4)
            (key -1)
            (tempo 160.0)
            (style waltz
                (swing 0.67)
            )
            (part
                (type chords)
                (title )
                (roadmap (blocks (chord F13 480)))
            )
            (section (style waltz))

            F6 | / | Gm7 / C7 | F6/A Bbmaj7 |
            NC | F6 | |

            (part
                (type melody)
                (key -1)
            )
             r2+4 c8 C7 | D7
            """;

    private static List<String> chords(LeadSheet sheet) {
        return sheet.chords().stream()
                .map(span -> span.onset() + "+" + span.duration() + ":" + span.chord())
                .toList();
    }

    @Test
    void chart_givesChordsThatShareTheirBars() {
        ChartReader.Chart chart = ChartReader.read(CHART, "chart.ls");
        LeadSheet sheet = chart.sheet();
        assertThat(chords(sheet))
                .containsExactly(
                        "0+2880:F6", "2880+960:Gm7", "3840+480:C7", "4320+720:F6/A", "5040+720:A#maj7", "7200+1440:F6");
        assertThat(sheet.melody()).isEmpty();
        assertThat(sheet.bars()).isEqualTo(6);
        assertThat(sheet.meter()).isEqualTo(Meter.THREE_FOUR);
        assertThat(sheet.key()).isEqualTo(Key.major(5));
        assertThat(sheet.bpm()).isEqualTo(160);
        assertThat(sheet.title()).isEqualTo("A Chart (Take 1)");
        assertThat(chart.style()).isEqualTo("waltz");
        assertThat(chart.composer()).isEqualTo("Somebody");
    }

    @Test
    void bareChords_areAChartInCommonTime() {
        ChartReader.Chart chart = ChartReader.read("Cm7 | F7 | Bbmaj7", "bare.ls");
        assertThat(chart.sheet().bars()).isEqualTo(3);
        assertThat(chart.sheet().meter()).isEqualTo(Meter.FOUR_FOUR);
        assertThat(chart.tempoStated()).isFalse();
    }

    @Test
    void style_namesTheGenre() {
        assertThat(ImaginaryBook.genre("swing")).isEqualTo(Genre.JAZZ);
        assertThat(ImaginaryBook.genre("")).isEqualTo(Genre.JAZZ);
        assertThat(ImaginaryBook.genre("bossa-2")).isEqualTo(Genre.LATIN);
        assertThat(ImaginaryBook.genre("rock-light-even")).isEqualTo(Genre.ROCK);
        assertThat(ImaginaryBook.genre("folk-rock")).isEqualTo(Genre.ROCK);
    }

    @Test
    void whatIsNoChart_isNamed() {
        assertRefused("(title x)", "no chords");
        assertRefused("\n(title x\nC7 | F7", "line 2: a parenthesis is never closed");
        assertRefused("(meter 4 five)\nC7", "meter");
        assertRefused("Fine | Hmm", "no chord symbol");
        assertRefused("C ".repeat(65), "more than 64");
        assertRefused("C |".repeat(2001), "more than 2000 bars");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> ChartReader.read(text, "bad.ls"))
                .isInstanceOf(MaterialException.class)
                .hasMessageStartingWith("bad.ls")
                .hasMessageContaining(message);
    }

    @Property(tries = 400)
    void damage_isRefusedOrSurvived(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(CHART);
        for (int i = 0; i < 4; i++) {
            text.setCharAt(random.nextInt(text.length()), "()|/ 0-Cx\n#".charAt(random.nextInt(11)));
        }
        try {
            ChartReader.read(text.toString(), "damaged.ls");
        } catch (MaterialException refused) {
            // as it should be
        }
    }
}
