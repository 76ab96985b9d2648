package org.cadenza.studio.workshop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.cadenza.learning.evaluation.Score;
import org.cadenza.music.score.Chord;
import org.cadenza.music.score.Chord.Quality;
import org.cadenza.music.score.ChordSpan;
import org.cadenza.music.score.Form;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Mood;
import org.cadenza.music.score.Note;
import org.junit.jupiter.api.Test;

class EvaluationPageTest {

    private static final int SONGS = 5;

    /** Eight quarters up and down from middle C: the melody of every song here. */
    private static Numbers numbers() {
        List<Note> melody = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            melody.add(new Note(480L * i, 480, 60 + Math.min(i, 8 - i), 80));
        }
        List<ChordSpan> chords = List.of(new ChordSpan(0, 3840, new Chord(0, Quality.MAJOR)));
        LeadSheet sheet = new LeadSheet("", Key.major(0), Meter.FOUR_FOUR, 120, melody, chords, Form.single(2));
        return Numbers.of(new Score(Optional.empty(), Optional.of(sheet)));
    }

    private static KeyTrial key(Genre genre, Key right, Key found) {
        Map<Finder, Key> all = new EnumMap<>(Finder.class);
        Arrays.stream(Finder.values()).forEach(finder -> all.put(finder, found));
        return new KeyTrial(genre, right, all);
    }

    /** One feature that names the genre, one that is noise, one that looks at instruments. */
    private static Map<String, Double> features(Genre genre, SplittableRandom random) {
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("groove", genre.ordinal() + random.nextDouble() / 100);
        features.put("sheet noise", random.nextDouble());
        features.put("program 0-7", random.nextDouble());
        return features;
    }

    /** Every song is in C; one in five is taken for A minor; every happy rock song is too long. */
    private static Findings findings() {
        SplittableRandom random = new SplittableRandom(3);
        List<ComposedSong> composed = new ArrayList<>();
        for (Genre genre : Genre.values()) {
            for (Mood mood : Mood.named()) {
                for (int i = 0; i < SONGS; i++) {
                    boolean tooLong = genre == Genre.ROCK && mood.equals(Mood.HAPPY);
                    composed.add(new ComposedSong(
                            genre,
                            mood,
                            key(genre, Key.major(0), i == 0 ? Key.minor(9) : Key.major(0)),
                            new ComposedSong.Promises(!tooLong, true, true, true),
                            features(genre, random),
                            numbers(),
                            numbers()));
                }
            }
        }
        List<HeldOutSong> heldOut = List.of(new HeldOutSong(
                Genre.FOLK, numbers(), numbers(), Optional.of(key(Genre.FOLK, Key.major(2), Key.major(9)))));
        return new Findings(
                composed,
                List.of(key(Genre.POP, Key.major(0), Key.minor(0))),
                heldOut,
                List.of(new Findings.Fact("seed", "3")),
                List.of(new Findings.Picture(Path.of("composer", "jazz.png"), "Jazz, calm")));
    }

    private static String page() {
        return EvaluationPage.of(findings(), new SplittableRandom(1)).text();
    }

    @Test
    void marks_aboveAndBelowTheWanted_saySo() {
        assertThat(page())
                .contains("| key honoured, by the Krumhansl-Kessler profile | ≥ 95.0 % | 80.0 % | **no** |")
                .contains("| happy in major, by the Kostka-Payne profile | ≥ 90.0 % | 80.0 % | **no** |")
                .contains("| length within one bar of what was asked | 100.0 % | 99.0 % | **no** |")
                .contains("| same order, same bytes | 100.0 % | 100.0 % | yes |")
                .contains("| genres told apart without looking at instruments | ≥ 80.0 % | 100.0 % | yes |");
    }

    /** Three finders that do equally well on real music: the one that looks at most is believed. */
    @Test
    void judge_ofEquals_isTheLast() {
        assertThat(findings().judge()).isEqualTo(Finder.KOSTKA_PAYNE_WITH_ENDS);
        assertThat(page()).contains("| sad in minor, by the judge | ≥ 90.0 % | 20.0 % | **no** |");
    }

    @Test
    void judge_betterOnRealMusic_isBelieved() {
        Map<Finder, Key> found = new EnumMap<>(Finder.class);
        Arrays.stream(Finder.values()).forEach(finder -> found.put(finder, Key.major(7)));
        found.put(Finder.KRUMHANSL_KESSLER, Key.major(0));
        HeldOutSong real = new HeldOutSong(
                Genre.POP, numbers(), numbers(), Optional.of(new KeyTrial(Genre.POP, Key.major(0), found)));
        Findings findings = new Findings(List.of(), List.of(), List.of(real), List.of(), List.of());
        assertThat(findings.judge()).isEqualTo(Finder.KRUMHANSL_KESSLER);
    }

    @Test
    void keys_nearMisses_areNamed() {
        assertThat(page())
                .contains("| composed, Kostka-Payne profile | 520 | 80.0 % | 0.0 % | 20.0 % | 0.0 % | 0.0 % |")
                .contains("| held-out music, Kostka-Payne profile | 1 | 0.0 % | 100.0 % | 0.0 % | 0.0 % | 0.0 % |")
                .contains("| composed in a key asked for, Kostka-Payne profile | 1 | 0.0 % | 0.0 % | 0.0 % | 100.0 %");
    }

    /** Of four notes on beats one and three (C, D, E, D) two are in C major; polyphony cannot be told from a sheet. */
    @Test
    void metrics_ofCells_areMeansWithSpread() {
        assertThat(page()).contains("| folk | 0.50 ± 0.00 |").contains("| folk | - |");
    }

    @Test
    void tables_everywhere_haveAsManyCellsAsTheirHeader() {
        int columns = 0;
        for (String line : page().lines().toList()) {
            if (!line.startsWith("|")) {
                columns = 0;
            } else if (columns == 0) {
                columns = line.split("\\|", -1).length;
            }
            assertThat(columns == 0 || line.split("\\|", -1).length == columns)
                    .as(line)
                    .isTrue();
        }
    }

    @Test
    void page_sameFindings_isTheSame() {
        assertThat(page()).isEqualTo(page()).contains("![Jazz, calm](composer/jazz.png)");
    }
}
