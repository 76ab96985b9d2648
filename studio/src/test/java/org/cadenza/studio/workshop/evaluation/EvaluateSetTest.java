package org.cadenza.studio.workshop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cadenza.learning.evaluation.measures.Measures;
import org.cadenza.learning.nn.Threads;
import org.cadenza.music.MaterialException;
import org.cadenza.studio.FolderOfBeats;
import org.cadenza.studio.FolderOfTunes;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.web.Chromium;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Sample;
import org.cadenza.studio.workshop.Train;
import org.cadenza.studio.workshop.TrainingOrder;
import org.cadenza.studio.workshop.evaluation.sets.NoveltyReport;
import org.cadenza.studio.workshop.evaluation.sets.SetReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateSetTest {

    private static final int TUNES = 24;
    private static final int SONGS = 8;
    private static final String STRANGE = "<b>&copy.mid";

    @TempDir
    private Path folder;

    @BeforeAll
    static void useOneThread() {
        Threads.use(1);
    }

    private SetReport evaluate(Path set, Path against, List<Path> train, Optional<Path> html, Optional<Path> json)
            throws IOException {
        return EvaluateSet.evaluate(
                new EvaluateSet.Order(
                        set.toString(),
                        against.toString(),
                        train.stream().map(Path::toString).toList(),
                        html,
                        json,
                        5),
                Progress.none());
    }

    private Path tunes() throws IOException {
        FolderOfTunes.write(folder.resolve("tunes"), TUNES);
        return folder.resolve("tunes");
    }

    /** Songs of a model that learned from {@code tunes}. */
    private Path songs(Path tunes) throws IOException {
        new Train(new Library(List.of()))
                .train(
                        TrainingOrder.of(List.of(tunes)).of(Optional.of("markov"), Optional.of("tiny")),
                        new Train.Conduct(
                                Optional.of(folder.resolve("composer")), false, false, 1000, OptionalDouble.empty()),
                        Progress.none());
        Path songs = folder.resolve("songs");
        new Sample(new Library(List.of(folder)))
                .draw("composer", Map.of("genre", "folk"), SONGS, 1, songs, Progress.none());
        return songs;
    }

    private static SetReport.Row row(SetReport report, String source, String name) {
        return report.measures().stream()
                .filter(row -> row.source().equals(source) && row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void songsOfOurs_besideAFolder_giveAPageThatShowsAndPlaysThemAndAsksNobody() throws IOException {
        Path tunes = tunes();
        Path songs = songs(tunes);
        List<String> broken = FolderOfTunes.writeBroken(songs);
        Files.write(songs.resolve(STRANGE), new byte[] {1});
        Path page = folder.resolve("page.html");
        SetReport report = evaluate(songs, tunes, List.of(tunes), Optional.of(page), Optional.empty());
        assertThat(report.set().pieces()).isEqualTo(SONGS);
        assertThat(report.set().skipped())
                .extracting(SetReport.Skipped::path)
                .containsAll(broken)
                .contains(STRANGE);
        assertThat(page)
                .isNotEmptyFile()
                .satisfies(file -> assertThat(Files.size(file)).isLessThan(10_000_000));

        try (Chromium chromium = Chromium.open()) {
            Page shown = chromium.visit(page.toUri().toString());
            assertThat(shown.locator("h1").innerText()).isEqualTo("songs beside tunes");
            assertThat(shown.locator(".card").count()).isEqualTo(Measures.all().size());
            assertThat(shown.locator(".dots .dot").count()).isGreaterThan(20);
            assertThat(shown.locator(".sample .roll").count()).isEqualTo(6);
            shown.locator("summary").click();
            assertThat(shown.getByText(STRANGE).count()).isEqualTo(1);
            assertPlays(shown.locator("audio").first());
            shown.setViewportSize(390, 800);
            assertThat(shown.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            assertThat(chromium.hosts()).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void assertPlays(Locator audio) {
        audio.evaluate("audio => { audio.muted = true; return audio.play() }");
        audio.page().waitForFunction("() => document.querySelector('audio').currentTime > 0.2");
        assertThat(((Number) audio.evaluate("audio => audio.duration")).doubleValue())
                .isBetween(5.0, 21.0);
    }

    @Test
    void copies_ofWhatWasLearnedFrom_areFoundWhole() throws IOException {
        Path tunes = tunes();
        Path json = folder.resolve("report.json");
        SetReport report = evaluate(tunes, tunes, List.of(tunes), Optional.empty(), Optional.of(json));
        NoveltyReport novelty = report.novelty().orElseThrow();
        assertThat(novelty.passages()).allMatch(passages -> passages.set().orElseThrow() == 1);
        assertThat(novelty.longest().set()).hasSize(TUNES).allMatch(notes -> notes == 64);
        assertThat(novelty.copies().get(0).source()).endsWith(".mid (Melody)");
        assertThat(Files.readString(json)).contains("\"longest\"", "\"pitch_entropy\"", "\"FD-stat\"");
    }

    /** Each song lies in a folder of its own, with its sound and with what its attempts left. */
    @Test
    void library_isTheSongsOfTheStudio() throws IOException {
        FolderOfTunes.write(folder, 3);
        for (int i = 0; i < 3; i++) {
            Path song = Files.createDirectories(folder.resolve("songs").resolve("song" + i));
            Files.copy(folder.resolve("folk").resolve("tune-0" + i + ".mid"), song.resolve("song.mid"));
            Path attempt = Files.createDirectories(song.resolve(".unfinished-1"));
            Files.write(attempt.resolve("song.mid"), new byte[] {1});
        }
        String home = System.getProperty("cadenza.home");
        System.setProperty("cadenza.home", folder.toString());
        try {
            SetReport report =
                    evaluate(Path.of("library"), folder.resolve("folk"), List.of(), Optional.empty(), Optional.empty());
            assertThat(report.set()).isEqualTo(new SetReport.Side("library", 3, List.of()));
        } finally {
            if (home == null) {
                System.clearProperty("cadenza.home");
            } else {
                System.setProperty("cadenza.home", home);
            }
        }
    }

    @Test
    void sameSeed_givesTheSameNumbers() throws IOException {
        Path tunes = tunes();
        SetReport first = evaluate(tunes, tunes, List.of(), Optional.empty(), Optional.empty());
        SetReport second = evaluate(tunes, tunes, List.of(), Optional.empty(), Optional.empty());
        assertThat(second.measures()).isEqualTo(first.measures());
        assertThat(second.distances()).isEqualTo(first.distances());
    }

    @Test
    void drumsAlone_areUndefinedWhereTonesAreMeant_andSaySo() throws IOException {
        FolderOfBeats.write(folder.resolve("beats"), "rock", 12);
        SetReport report = evaluate(folder.resolve("beats"), tunes(), List.of(), Optional.empty(), Optional.empty());
        SetReport.Row entropy = row(report, "muspy", "pitch_entropy");
        assertThat(entropy.set().orElseThrow().mean()).isEmpty();
        assertThat(entropy.undefined())
                .hasValue("no pitched notes in 12 of 12 pieces of the set and 0 of 24 of the reference");
        assertThat(row(report, "MuseGAN", "DP").set().orElseThrow().mean().orElseThrow())
                .isEqualTo(1.0);
    }

    @Test
    void set_withoutASoundFile_isRefusedWithTheFirstReason() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        FolderOfTunes.writeBroken(broken);
        assertThatThrownBy(() -> evaluate(broken, tunes(), List.of(), Optional.empty(), Optional.empty()))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("none of its 5 files can be read");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> evaluate(empty, tunes(), List.of(), Optional.empty(), Optional.empty()))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("holds no MIDI file");
    }
}
