package org.cadenza.corpus.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.Fixtures;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.catalogue.Corpora;
import org.cadenza.corpus.prepare.Preparation.Options;
import org.cadenza.music.MaterialException;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {

    @TempDir
    Path temp;

    private Path hundredWithFiveBroken() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 95; i++) {
            files.put("song" + i + ".mid", Fixtures.midi("Song " + i, i));
        }
        byte[] sound = Fixtures.midi("x", 1);
        files.put("broken-cut.mid", Arrays.copyOf(sound, sound.length / 2));
        files.put("broken-empty.mid", new byte[0]);
        files.put("broken-text.mid", Fixtures.text("this is no MIDI"));
        files.put("broken-silent.mid", MidiWriter.write(Fixtures.piece("", Fixtures.line("", 0))));
        files.put("broken-head.mid", Arrays.copyOf(sound, 10));
        return Fixtures.write(temp.resolve("hundred"), files);
    }

    @Test
    void fiveBrokenAmongHundred_areNamedWithReasonsAndTheRestPrepared() throws IOException {
        Prepared<?> prepared = Preparation.read(hundredWithFiveBroken(), Options.DEFAULT, Progress.SILENT);
        assertThat(prepared.kept()).isEqualTo(95);
        assertThat(prepared.dropped())
                .extracting(Prepared.Dropped::path)
                .containsExactly(
                        "broken-cut.mid",
                        "broken-empty.mid",
                        "broken-head.mid",
                        "broken-silent.mid",
                        "broken-text.mid");
        assertThat(prepared.dropped()).extracting(Prepared.Dropped::reason).noneMatch(String::isBlank);
        assertThat(prepared.heldOut()).hasSizeBetween(3, 20);
        assertThat(prepared.item()).isEqualTo(Piece.class);
    }

    @Test
    void cache_givesBackTheSame_andADamagedOneIsMadeAgain() throws IOException {
        Path source = hundredWithFiveBroken();
        Path cache = temp.resolve("cache");
        Options options = Options.DEFAULT.withCache(cache);
        Prepared<?> fresh = Preparation.read(source, Options.DEFAULT, Progress.SILENT);
        assertThat(Preparation.read(source, options, Progress.SILENT)).isEqualTo(fresh);
        List<String> stages = new ArrayList<>();
        assertThat(Preparation.read(source, options, (stage, done, total) -> stages.add(stage)))
                .isEqualTo(fresh);
        assertThat(stages).isNotEmpty().containsOnly("loading");

        Path file = onlyFile(cache);
        byte[] sound = Files.readAllBytes(file);
        byte[] flipped = sound.clone();
        flipped[flipped.length / 2] ^= 0x55;
        for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(sound, sound.length / 2), flipped)) {
            Files.write(file, damaged);
            assertThat(Preparation.read(source, options, Progress.SILENT)).isEqualTo(fresh);
            assertThat(Files.readAllBytes(file)).isEqualTo(sound);
        }
    }

    @Test
    void cache_ofDrumPatterns_givesBackTheSame() throws IOException {
        String line =
                "{\"family\":\"rock\",\"genre\":\"rock\",\"steps\":4,\"sig\":\"4/4\",\"licence\":\"MIT\",\"lanes\":{\"BD\":\"x--x\"}}";
        Path source = Fixtures.write(temp.resolve("drums"), Map.of("patterns.jsonl", Fixtures.text(line)));
        Options options = Options.DEFAULT.withCache(temp.resolve("cache"));
        Prepared<?> fresh = Preparation.read(source, options, Progress.SILENT);
        assertThat(fresh.kept()).isEqualTo(1);
        assertThat(Preparation.read(source, options, Progress.SILENT)).isEqualTo(fresh);
    }

    @Test
    void cache_isOutOfDateWhenAFileChanges() throws IOException {
        Path source = hundredWithFiveBroken();
        Options options = Options.DEFAULT.withCache(temp.resolve("cache"));
        Preparation.read(source, options, Progress.SILENT);
        Files.write(source.resolve("another.mid"), Fixtures.midi("Another", 5));
        assertThat(Preparation.read(source, options, Progress.SILENT).kept()).isEqualTo(96);
    }

    @Test
    void preparation_calledOffHalfWay_dropsNoFileAndRemembersNothing() throws IOException {
        Path source = hundredWithFiveBroken();
        Options options = Options.DEFAULT.withCache(temp.resolve("cache"));
        Progress impatient = (stage, done, total) -> {
            if (done == 50) {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() -> Preparation.read(source, options, impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(Preparation.read(source, options, Progress.SILENT).kept()).isEqualTo(95);
    }

    @Test
    void cacheThatCannotBeWritten_isRemarkedAndNothingMore() throws IOException {
        Path file = Files.write(temp.resolve("file"), new byte[1]);
        Prepared<?> prepared =
                Preparation.read(hundredWithFiveBroken(), Options.DEFAULT.withCache(file), Progress.SILENT);
        assertThat(prepared.kept()).isEqualTo(95);
        assertThat(prepared.remark()).contains("not remembered");
    }

    /** Everything that a piece can hold comes back from the cache. */
    @Test
    void cache_losesNothingOfAPiece() throws IOException {
        Track track = new Track(
                "lead",
                3,
                40,
                List.of(new Note(5, 0, 60, 1), new Note(5, 480, 127, 127)),
                List.of(new Track.ControlChange(0, 64, 127)),
                List.of(new Track.PitchBend(10, 16383)),
                List.of(new Track.Lyric(5, "lá \"la\"\n")));
        Piece piece = new Piece(
                "Títle",
                new TempoMap(97, List.of(new TempoMap.Change(0, 333_333), new TempoMap.Change(50, 1))),
                List.of(new Meter.Change(0, new Meter(7, 8))),
                List.of(new Key.Change(0, Key.minor(11))),
                List.of(track));
        Work<Piece> work = new Work<>("a/b.mid", piece, Map.of("genre", "folk"), "CC0");
        Stored.Line line = Stored.Line.of(work, Split.HELD_OUT);
        String json = tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(line);
        Stored.Line read = tools.jackson.databind.json.JsonMapper.shared().readValue(json, Stored.Line.class);
        assertThat(read.work(Piece.class)).isEqualTo(work);
        assertThat(read.side()).isEqualTo(Split.HELD_OUT);
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    @Test
    void hash_isThatOfTheMaterialHoweverItIsPacked() throws IOException {
        Map<String, byte[]> files = Map.of("a.mid", Fixtures.midi("A", 1), "b.mid", Fixtures.midi("B", 2));
        Path folder = Fixtures.write(temp.resolve("folder"), files);
        Path zip = Files.write(temp.resolve("packed.zip"), Fixtures.zip(files));
        String hash = Preparation.read(folder, Options.DEFAULT, Progress.SILENT).sha256();
        assertThat(hash).hasSize(64);
        assertThat(Preparation.read(zip, Options.DEFAULT, Progress.SILENT).sha256())
                .isEqualTo(hash);
        Files.write(folder.resolve("b.mid"), Fixtures.midi("B", 3));
        assertThat(Preparation.read(folder, Options.DEFAULT, Progress.SILENT).sha256())
                .isNotEqualTo(hash);
    }

    @Test
    void missingLabels_areDerivedAndNamed() throws IOException {
        Map<String, byte[]> files = Map.of(
                "jazz/a.mid", Fixtures.midi("A", 1),
                "jazz/e.mid", Fixtures.midi("E", Key.minor(4), 64, 67, 71, 76, 75, 71, 66, 64),
                "rock/drums.mid", MidiWriter.write(Fixtures.piece("", Fixtures.line("", 9, 36, 42, 38, 42))));
        Path source = Fixtures.write(temp.resolve("labels"), files);
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        Preparation.read(source, Options.DEFAULT, Progress.SILENT)
                .works()
                .forEach(work -> labels.put(work.path(), work.labels()));
        assertThat(labels.get("jazz/a.mid"))
                .containsEntry(Labels.GENRE, "jazz")
                .containsEntry(Labels.KEY, "G major")
                .containsEntry(Labels.MODE, "major")
                .containsEntry(Labels.TEMPO, "medium")
                .containsEntry(Labels.DENSITY, "sparse")
                .containsEntry(Labels.DERIVED, "arousal density key mode mood tempo valence");
        assertThat(labels.get("jazz/e.mid"))
                .containsEntry(Labels.MODE, "minor")
                .containsEntry(Labels.DERIVED, "arousal density mode mood tempo valence");
        assertThat(labels.get("rock/drums.mid")).containsEntry(Labels.DERIVED, "density tempo");
    }

    @Test
    void tempoThatTheSourceLeavesOpen_staysOpen() throws IOException {
        Path source =
                Fixtures.write(temp.resolve("chart"), Map.of("a.ls", Fixtures.text("(title A)\nC6 | F | G7 | C6")));
        Work<?> work = Preparation.read(source, Options.DEFAULT, Progress.SILENT)
                .works()
                .findFirst()
                .get();
        assertThat(work.labels()).doesNotContainKey(Labels.TEMPO).doesNotContainKey(Labels.DENSITY);
        assertThat(work.labels()).containsEntry(Labels.MODE, "major");
    }

    @Test
    void whatNoFormatKnows_isRefusedInAFewWords() throws IOException {
        Path source = Fixtures.write(temp.resolve("odd"), Map.of("a.xyz", new byte[1]));
        assertThatThrownBy(() -> Preparation.read(source, Options.DEFAULT, Progress.SILENT))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("no music was found there");
        assertThatThrownBy(() -> Preparation.read(source, Options.DEFAULT.withFormat("mp3"), Progress.SILENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readingCanBeForced() throws IOException {
        Path source = hundredWithFiveBroken();
        Corpus<?> charts = Corpora.named("imaginarybook");
        Prepared<?> prepared = Preparation.read(
                source, Options.DEFAULT.withFormat(charts.card().name()), Progress.SILENT);
        assertThat(prepared.kept()).isZero();
    }
}
