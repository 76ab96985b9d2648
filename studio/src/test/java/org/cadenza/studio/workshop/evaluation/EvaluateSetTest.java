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
import java.util.stream.Stream;
import org.cadenza.corpus.prepare.Prepared;
import org.cadenza.learning.evaluation.measures.Measures;
import org.cadenza.learning.nn.Threads;
import org.cadenza.music.MaterialException;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.cadenza.studio.FolderOfBeats;
import org.cadenza.studio.FolderOfTunes;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.web.Chromium;
import org.cadenza.studio.workshop.Compose;
import org.cadenza.studio.workshop.ComposeMany;
import org.cadenza.studio.workshop.DataSets;
import org.cadenza.studio.workshop.Progress;
import org.cadenza.studio.workshop.Sample;
import org.cadenza.studio.workshop.SongOrder;
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
                new EvaluateSet.Order(set.toString(), marks(against, train, false, Lens.WRITTEN), html, json),
                Progress.none());
    }

    private static Yardstick.Marks marks(Path against, List<Path> train, boolean heldOut, Lens lens) {
        return new Yardstick.Marks(
                against.toString(), train.stream().map(Path::toString).toList(), heldOut, lens, 1000, 5);
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

    /** Songs for a band beside tunes: both are read as lead sheets, and no tune that was learned from is a mark. */
    @Test
    void composedSongs_besideHeldOutTunesAsLeadSheets_giveAPageThatAsksNobody() throws IOException {
        Path tunes = tunes();
        songs(tunes);
        Path band = folder.resolve("a band's songs");
        try (Compose compose = new Compose(new Library(List.of(folder)))) {
            SongOrder order = SongOrder.open()
                    .with(SongOrder.Wish.GENRE, "folk")
                    .with(SongOrder.Wish.BARS, "16")
                    .with(SongOrder.Wish.MODEL, "composer");
            ComposeMany.compose(compose, order, 4, band, Progress.none());
        }
        Path page = folder.resolve("page.html");
        SetReport report = EvaluateSet.evaluate(
                new EvaluateSet.Order(
                        band.toString(),
                        marks(tunes, List.of(tunes), true, Lens.LEAD_SHEETS),
                        Optional.of(page),
                        Optional.empty()),
                Progress.none());
        Prepared<?> prepared = DataSets.prepare(tunes, Optional.empty(), Progress.none());
        assertThat(report.set()).isEqualTo(new SetReport.Side("a band's songs", 4, List.of()));
        assertThat(report.reference().name()).isEqualTo("tunes, held out");
        assertThat(report.reference().pieces()).isEqualTo(prepared.heldOut().size());
        assertThat(report.training().orElseThrow().pieces())
                .isEqualTo(prepared.train().size());
        assertThat(report.command()).contains("evaluate '" + folder + "/a band'\\''s songs' --against", "--held-out");
        assertThat(row(report, "muspy", "drum_pattern_consistency").undefined().orElseThrow())
                .startsWith("no drums in 4 of 4 pieces of the set");

        try (Chromium chromium = Chromium.open()) {
            Page shown = chromium.visit(page.toUri().toString());
            assertThat(shown.locator(".lead + p").innerText()).startsWith("Both sides are measured as lead sheets");
            assertThat(shown.locator(".card svg").count()).isPositive();
            assertThat(shown.locator(".sample .roll").count())
                    .isEqualTo(3 + Math.min(3, prepared.heldOut().size()));
            assertPlays(shown.locator("audio").first());
            assertThat(chromium.hosts()).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** What has no number says why; nothing is divided by zero and nothing is passed over. */
    @Test
    void piecesOfOneNote_orWithoutTime_areUndefinedWithAReason() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("odd"));
        Piece note = new Piece(
                "",
                TempoMap.constant(480, 120),
                List.of(),
                List.of(),
                List.of(new Track("", 0, 0, List.of(new Note(0, 480, 60, 90)))));
        MidiWriter.write(note, odd.resolve("one-note.mid"));
        byte[] timeless = MidiWriter.write(note);
        Files.write(odd.resolve("no-tempo.mid"), withTempo(timeless, 0));
        Files.write(odd.resolve("endless-tempo.mid"), withTempo(timeless, 0xFFFFFF));
        SetReport report = evaluate(odd, tunes(), List.of(), Optional.empty(), Optional.empty());
        assertThat(report.set().pieces() + report.set().skipped().size()).isEqualTo(3);
        assertThat(row(report, "mgeval", "avg_pitch_shift").undefined().orElseThrow())
                .contains("in " + report.set().pieces() + " of " + report.set().pieces() + " pieces of the set");
        assertThat(Stream.concat(report.measures().stream(), report.distances().stream()))
                .filteredOn(row -> row.scale().value().isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.undefined()).as(row.name()).isPresent());
    }

    /** The same file, its tempo in microseconds to the quarter. */
    private static byte[] withTempo(byte[] midi, int micros) {
        byte[] changed = midi.clone();
        for (int i = 0; i + 5 < changed.length; i++) {
            if ((changed[i] & 0xFF) == 0xFF && changed[i + 1] == 0x51 && changed[i + 2] == 3) {
                changed[i + 3] = (byte) (micros >> 16);
                changed[i + 4] = (byte) (micros >> 8);
                changed[i + 5] = (byte) micros;
            }
        }
        assertThat(changed).isNotEqualTo(midi);
        return changed;
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
