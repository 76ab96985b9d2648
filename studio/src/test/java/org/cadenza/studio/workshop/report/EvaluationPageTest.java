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
import org.cadenza.learning.evaluation.Likeness;
import org.cadenza.learning.evaluation.Score;
import org.cadenza.learning.evaluation.TuneIndex.Finding;
import org.cadenza.learning.evaluation.TuneIndex.Match;
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

    /** Eight quarters up and down from middle C, the first of them higher by so many octaves. */
    private static Numbers numbers(int octaves) {
        List<Note> melody = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            melody.add(new Note(480L * i, 480, 60 + Math.min(i, 8 - i) + (i == 0 ? 12 * octaves : 0), 80));
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

    /** Of {@code phrases} phrases this many are known, and the longest match has so many notes. */
    private static Map<Likeness, Finding> known(int phrases, int known, int longest) {
        Map<Likeness, Finding> findings = new EnumMap<>(Likeness.class);
        Arrays.stream(Likeness.values())
                .forEach(likeness ->
                        findings.put(likeness, new Finding(phrases, known, new Match(longest, 3, "folk: reel", 9))));
        return findings;
    }

    /** Every song is in C; one in five is taken for A minor; every happy rock song is too long. */
    private static Composer composer(String name, int known, Map<String, Double> card) {
        SplittableRandom random = new SplittableRandom(3);
        List<ComposedSong> composed = new ArrayList<>();
        for (Genre genre : Genre.values()) {
            for (Mood mood : Mood.named()) {
                for (int i = 0; i < SONGS; i++) {
                    boolean tooLong = genre == Genre.ROCK && mood.equals(Mood.HAPPY);
                    composed.add(new ComposedSong(
                            genre + " " + i,
                            genre,
                            mood,
                            key(genre, Key.major(0), i == 0 ? Key.minor(9) : Key.major(0)),
                            new ComposedSong.Promises(
                                    !tooLong, true, true, true, i == 0 ? Optional.of(true) : Optional.empty()),
                            features(genre, random),
                            numbers(i % 2),
                            numbers(0),
                            known(10, known, 9 + known)));
                }
            }
        }
        AskedSong asked = new AskedSong(key(Genre.POP, Key.major(0), Key.minor(0)), false);
        return new Composer(name, composed, List.of(asked), card);
    }

    /** Six folk tunes: eight notes each, and an interval wider each time. */
    private static List<HeldOutSong> heldOut() {
        List<HeldOutSong> heldOut = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            heldOut.add(new HeldOutSong(
                    "folk: " + i,
                    Genre.FOLK,
                    numbers(i),
                    numbers(0),
                    Optional.of(key(Genre.FOLK, Key.major(2), Key.major(9))),
                    known(20, 8, 12)));
        }
        return heldOut;
    }

    private static Findings findings(Composer... composers) {
        return new Findings(
                List.of(composers),
                heldOut(),
                List.of(new Findings.Fact("seed", "3")),
                List.of(new Findings.Picture(Path.of("composer", "jazz.png"), "Jazz, calm")));
    }

    private static Findings findings() {
        return findings(composer("counts", 3, Map.of()));
    }

    private static String page(Composer... composers) {
        return EvaluationPage.of(findings(composers), new SplittableRandom(1)).text();
    }

    private static String page() {
        return page(composer("counts", 3, Map.of()));
    }

    @Test
    void marks_aboveAndBelowTheWanted_saySo() {
        assertThat(page())
                .contains("| mark | wanted | counts |")
                .contains("| key honoured, by the Krumhansl-Kessler profile | ≥ 95.0 % | **80.0 %** |")
                .contains("| happy in major, by the Kostka-Payne profile | ≥ 90.0 % | **80.0 %** |")
                .contains("| length within one bar of what was asked | 100.0 % | **99.0 %** |")
                .contains("| meter as asked | 100.0 % | **99.8 %** |")
                .contains("| same order, same bytes | 100.0 % | 100.0 % |")
                .contains("| genres told apart without looking at instruments | ≥ 80.0 % | 100.0 % |");
    }

    /** Of 20 phrases 8 are known in real music, which leaves 60 %; of 10 composed ones 3 or 5. */
    @Test
    void novelty_moreAndLessThanInRealMusic_saysSo() {
        String page = page(composer("counts", 3, Map.of()), composer("network", 5, Map.of()));
        assertThat(page)
                .contains("by intervals, as many as in held-out music | ≥ 60.0 % | 70.0 % | **50.0 %** |")
                .contains("longest of held-out music (12 notes) | 100.0 % | 100.0 % | **0.0 %** |")
                .contains("| phrases in the training music | held out | counts | network |")
                .contains("| **mean over genres** | 40.0 % | 30.0 % | 50.0 % |")
                .contains("| folk | 40.0 % | 30.0 % | 50.0 % |")
                .contains("| jazz (none held out) | - | 30.0 % | 50.0 % |")
                .contains("| longest of all, notes | 12 | 12 | 14 |")
                .contains("- **network**, 14 notes: classical 0 from bar 3 is folk: reel from bar 9");
    }

    /** By hand: 1.4 of 2 is 30 % less, 2.7 of 3 is 10 % less, but of few notes; and 1.6 of 2.5 is 36 % less. */
    @Test
    void likelihood_ofTwoComposers_isComparedByGenre() {
        Map<String, Double> counts = Map.of(
                "nats per note", 2.5,
                "notes", 1000.0,
                "nats per note, folk", 2.0,
                "notes, folk", 600.0,
                "nats per note, pop", 3.0,
                "notes, pop", 400.0);
        Map<String, Double> network =
                Map.of("nats per note", 1.6, "nats per note, folk", 1.4, "nats per note, pop", 2.7);
        assertThat(page(composer("counts", 3, counts), composer("network", 3, network)))
                .contains("| genre | notes | counts | network | network against counts |")
                .contains("| **all** | 1000 | 2.500 | 1.600 | -36.0 % |")
                .contains("| folk | 600 | 2.000 | 1.400 | -30.0 % |")
                .contains("| pop | 400 | 3.000 | 2.700 | -10.0 % |")
                .contains("500 notes and more where least | ≥ 25.0 % |  | 30.0 % |")
                .doesNotContain("not measured on the same notes");
        Map<String, Double> elsewhere = Map.of("nats per note, folk", 1.4, "notes, folk", 601.0);
        assertThat(page(composer("counts", 3, counts), composer("network", 3, elsewhere)))
                .contains("not measured on the same notes");
    }

    /** Three finders that do equally well on real music: the one that looks at most is believed. */
    @Test
    void judge_ofEquals_isTheLast() {
        assertThat(findings().judge()).isEqualTo(Finder.KOSTKA_PAYNE_WITH_ENDS);
        assertThat(page()).contains("| sad in minor, by the judge | ≥ 90.0 % | **20.0 %** |");
    }

    @Test
    void judge_betterOnRealMusic_isBelieved() {
        Map<Finder, Key> found = new EnumMap<>(Finder.class);
        Arrays.stream(Finder.values()).forEach(finder -> found.put(finder, Key.major(7)));
        found.put(Finder.KRUMHANSL_KESSLER, Key.major(0));
        HeldOutSong real = new HeldOutSong(
                "song",
                Genre.POP,
                numbers(0),
                numbers(0),
                Optional.of(new KeyTrial(Genre.POP, Key.major(0), found)),
                Map.of());
        Findings findings = new Findings(List.of(), List.of(real), List.of(), List.of());
        assertThat(findings.judge()).isEqualTo(Finder.KRUMHANSL_KESSLER);
    }

    @Test
    void keys_nearMisses_areNamed() {
        assertThat(page())
                .contains("| composed, Kostka-Payne profile | 520 | 80.0 % | 0.0 % | 20.0 % | 0.0 % | 0.0 % |")
                .contains("| held-out music, Kostka-Payne profile | 6 | 0.0 % | 100.0 % | 0.0 % | 0.0 % | 0.0 % |")
                .contains("| composed, in a key asked for, Kostka-Payne profile | 1 | 0.0 % | 0.0 % | 0.0 % | 100.0 %");
    }

    /** Of four notes on beats one and three (C, D, E, D) two are in C major; polyphony cannot be told from a sheet. */
    @Test
    void metrics_ofCells_areMeansWithSpread() {
        assertThat(page()).contains("| folk | 0.50 ± 0.00 |").contains("| folk | - |");
    }

    @Test
    void tables_everywhere_haveAsManyCellsAsTheirHeader() {
        int columns = 0;
        String page = page(composer("counts", 3, Map.of()), composer("network", 5, Map.of()));
        for (String line : page.lines().toList()) {
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
