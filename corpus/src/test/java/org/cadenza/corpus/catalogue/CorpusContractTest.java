package org.cadenza.corpus.catalogue;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Archives;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.Fixtures;
import org.cadenza.corpus.Fixtures.Reading;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.musicxml.Scores;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Drum;
import org.cadenza.music.score.DrumPattern;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.LeadSheet;
import org.cadenza.music.score.Piece;
import org.cadenza.music.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every line of {@link Corpora} owes, each tried on a collection of its kind with two sound works and a broken one. */
class CorpusContractTest {

    /** A small collection of each format, and the file in it that is broken. */
    private record Sample(Map<String, byte[]> files, String broken) {}

    private static final byte[] SCORE =
            Scores.score(Scores.chord("G", "major") + Scores.note("G4", 16), Scores.note("A4", 16));
    private static final byte[] GARBAGE = Fixtures.text("garbage");
    private static final byte[] DRUMS = MidiWriter.write(Fixtures.piece("", Fixtures.line("", 9, 36, 22, 38, 42)));

    private static final String BEATS =
            "0.0 1.0 1.0\n0.5 0 0\n1.0 1.0 0.0\n1.5 0 0\n2.0 1.0 1.0\n2.5 0 0\n3.0 1 0\n3.5 0 0\n";

    private static byte[] tune() {
        return MidiWriter.write(Fixtures.piece("", Fixtures.line("MELODY", 0, 67, 69, 71, 72, 74, 72, 71, 67)));
    }

    private static final Map<String, Sample> SAMPLES = Map.ofEntries(
            entry("pop909", pop909()),
            entry(
                    "nottingham",
                    new Sample(
                            Map.of(
                                    "midi/jigs1.mid", tune(),
                                    "midi/reelsa-c2.mid", tune(),
                                    "midi/slip3.mid", GARBAGE,
                                    "index.csv", Fixtures.text("path,title,key\nmidi/jigs1.mid,One,Em\n")),
                            "midi/slip3.mid")),
            entry(
                    "openewld",
                    new Sample(
                            Map.of(
                                    "A/a.mxl", Fixtures.zip(Map.of("a.xml", SCORE)),
                                    "B/b.mxl", Fixtures.zip(Map.of("b.xml", SCORE)),
                                    "C/c.mxl", GARBAGE,
                                    "index.csv", Fixtures.text("path,genre,all_genres\nA/a.mxl,Jazz,Jazz\n")),
                            "C/c.mxl")),
            entry(
                    "openhymnal",
                    new Sample(
                            Map.of(
                                    "x/a.abc", Fixtures.text("M: 4/4\nL: 1/4\nK: C\nc | c4 |\n"),
                                    "midi-derived/x/a.mid", tune(),
                                    "x/b.abc", Fixtures.text("M: 4/4\nL: 1/4\nK: C\nc4 | c4 |\n"),
                                    "midi-derived/x/b.mid", tune(),
                                    "midi-derived/x/c.mid", tune()),
                            "midi-derived/x/c.mid")),
            entry(
                    "jsb",
                    new Sample(
                            Map.of(
                                    "Jsb16thSeparated.json",
                                    Fixtures.text("{\"train\": [[[74,70,65,58],[75,70,65,58]], [[300]]],"
                                            + " \"valid\": [[[74,70,65,-1]]]}")),
                            "Jsb16thSeparated.json#train-001")),
            entry(
                    "groove",
                    new Sample(
                            Map.of(
                                    "drummer1/s/1_rock_120_beat_4-4.mid", DRUMS,
                                    "drummer1/s/2_funk_90_fill_4-4.mid", DRUMS,
                                    "drummer2/s/1_rock_120_beat_4-4.mid", GARBAGE,
                                    "info.csv",
                                            Fixtures.text(
                                                    "style,bpm,beat_type,midi_filename,split\n"
                                                            + "funk/fast,90,fill,drummer1/s/2_funk_90_fill_4-4.mid,validation\n")),
                            "drummer2/s/1_rock_120_beat_4-4.mid")),
            entry(
                    "imaginarybook",
                    new Sample(
                            Map.of(
                                    "a.ls", Fixtures.text("(title A)(style swing)\nC6 | Dm7 G7 |"),
                                    "b.ls", Fixtures.text("(style samba)\nF | C7"),
                                    "c.ls", Fixtures.text("(title")),
                            "c.ls")),
            entry(
                    "musicxml",
                    new Sample(
                            Map.of("jazz/a.musicxml", SCORE, "folk/b.xml", SCORE, "folk/c.mxl", GARBAGE),
                            "folk/c.mxl")),
            entry(
                    "steppatterns",
                    new Sample(
                            Map.of(
                                    "patterns.jsonl",
                                    Fixtures.text(stepLine("disco", "MIT", "x---x---x---x---")
                                            + stepLine("jazz-swing", "CC BY-SA", "x-----x---------")
                                            + stepLine("house", "none stated", "x---x---x---x---"))),
                            "patterns.jsonl#3")),
            entry(
                    "hydrogen",
                    new Sample(
                            Map.of(
                                    "disco/a.h2pattern", h2pattern("Kick", 24),
                                    "latin/b.h2pattern", h2pattern("Cowbell", 18),
                                    "latin/c.h2pattern", h2pattern("Theremin", 0)),
                            "latin/c.h2pattern")),
            entry(
                    "midifolder",
                    new Sample(
                            Map.of("jazz/a.mid", tune(), "house/b.midi", DRUMS, "jazz/c.mid", GARBAGE), "jazz/c.mid")),
            entry(
                    "plaintext",
                    new Sample(
                            Map.of(
                                    "verse.txt", Fixtures.text("A line.\n"),
                                    "tunes.abc", Fixtures.text("X:1\nT:A tune\nK:G\nGABc|\n"),
                                    "latin.txt", new byte[] {'n', (byte) 0xF1}),
                            "latin.txt")));

    private static String stepLine(String family, String licence, String kick) {
        return "{\"source\":\"s\",\"family\":\"" + family
                + "\",\"genre\":\"g\",\"steps\":16,\"sig\":\"4/4\",\"licence\":\"" + licence + "\",\"lanes\":{\"BD\":\""
                + kick + "\"}}\n";
    }

    private static byte[] h2pattern(String drum, int position) {
        return Fixtures.text("<drumkit_pattern xmlns=\"x\"><pattern><name>" + drum
                + "</name><license>CC BY-SA</license><size>192</size><noteList><note><position>" + position
                + "</position><leadlag>0.6</leadlag><velocity>0.5</velocity><type>" + drum
                + "</type></note></noteList></pattern></drumkit_pattern>");
    }

    private static Sample pop909() {
        Map<String, byte[]> files = new HashMap<>();
        for (String song : List.of("001", "002", "003")) {
            files.put(song + "/" + song + ".mid", tune());
            files.put(song + "/beat_midi.txt", Fixtures.text(BEATS));
            files.put(song + "/chord_midi.txt", Fixtures.text("0.0 2.0 G:maj\n2.0 4.0 D:7\n"));
        }
        files.remove("003/beat_midi.txt");
        files.put("001/key_audio.txt", Fixtures.text("0 4 E:min\n"));
        return new Sample(files, "003/003.mid");
    }

    @TempDir
    Path folder;

    static List<Corpus<?>> all() {
        return Corpora.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void card_isComplete(Corpus<?> corpus) {
        Corpus.Card card = corpus.card();
        assertThat(card.name()).matches("[a-z0-9]+");
        assertThat(List.of(card.description(), card.layout(), card.licence())).noneMatch(String::isBlank);
        assertThat(corpus.item()).isIn(LeadSheet.class, Piece.class, DrumPattern.class, Text.class);
        assertThat(Corpora.named(card.name())).isSameAs(corpus);
        assertThat(corpus.getClass().getPackageName()).endsWith("." + card.name());
    }

    @ParameterizedTest
    @MethodSource("all")
    void sample_isRecognisedByItsCorpusFirst(Corpus<?> corpus) throws IOException {
        try (Archive archive = Archives.open(sample(corpus))) {
            assertThat(Corpora.recognise(archive)).containsSame(corpus);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void brokenFile_isDroppedWithItsReasonAndTheOthersKept(Corpus<?> corpus) throws IOException {
        Reading<?> reading = Reading.of(corpus, sample(corpus));
        assertThat(reading.dropped())
                .containsOnlyKeys(SAMPLES.get(corpus.card().name()).broken());
        assertThat(reading.dropped().values())
                .allSatisfy(reason -> assertThat(reason)
                        .isNotBlank()
                        .doesNotStartWith(SAMPLES.get(corpus.card().name()).broken()));
        assertThat(reading.works()).hasSize(2).allSatisfy(work -> {
            assertThat(work.item()).isInstanceOf(corpus.item());
            assertThat(work.licence()).isNotBlank();
            assertThat(Labels.ALL).containsAll(work.labels().keySet());
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void works_areTheSameEveryTimeAndFromAZip(Corpus<?> corpus) throws IOException {
        Path unpacked = sample(corpus);
        Path zip = Files.write(
                folder.resolve("sample.zip"),
                Fixtures.zip(SAMPLES.get(corpus.card().name()).files()));
        assertThat(Reading.of(corpus, unpacked)).isEqualTo(Reading.of(corpus, unpacked));
        assertThat(Reading.of(corpus, zip).works())
                .isEqualTo(Reading.of(corpus, unpacked).works());
    }

    @ParameterizedTest
    @MethodSource("all")
    void emptyArchive_isNotRecognisedAndGivesNothing(Corpus<?> corpus) throws IOException {
        try (Archive archive = Archives.open(folder)) {
            assertThat(corpus.recognises(archive)).isFalse();
        }
        assertThat(Reading.of(corpus, folder)).isEqualTo(new Reading<>(List.of(), Map.of()));
    }

    private Path sample(Corpus<?> corpus) throws IOException {
        return Fixtures.write(
                folder.resolve("sample"), SAMPLES.get(corpus.card().name()).files());
    }

    @Test
    void labels_sayWhatTheSourcesSay() throws IOException {
        assertThat(labels("nottingham", 0))
                .contains(entry("genre", "folk"), entry("key", "E minor"), entry("style", "jigs"));
        assertThat(labels("nottingham", 1)).containsEntry("derived", "key").containsEntry("style", "reels");
        assertThat(labels("openewld", 0)).contains(entry("genre", Genre.JAZZ.label()), entry("composer", "Nobody"));
        assertThat(labels("openewld", 1)).containsEntry("genre", Genre.POP.label());
        assertThat(labels("jsb", 1)).contains(entry("split", "valid"), entry("genre", Genre.HYMN.label()));
        assertThat(labels("groove", 1))
                .contains(
                        entry("genre", "funk"),
                        entry("style", "funk/fast"),
                        entry("split", "valid"),
                        entry("bpm", "90"));
        assertThat(labels("imaginarybook", 1)).containsEntry("genre", "latin");
        assertThat(labels("musicxml", 1)).containsEntry("genre", "jazz").containsEntry("title", "Test");
        assertThat(labels("steppatterns", 0)).contains(entry("genre", "funk"), entry("style", "g"));
        assertThat(labels("steppatterns", 1)).containsEntry("genre", "jazz");
        assertThat(labels("hydrogen", 1)).contains(entry("genre", "latin"), entry("title", "Cowbell"));
        assertThat(labels("midifolder", 0)).containsEntry("genre", "house");
        assertThat(labels("pop909", 0)).contains(entry("genre", "pop"), entry("key", "E minor"));
    }

    private Map<String, String> labels(String name, int work) throws IOException {
        Path sample = Fixtures.write(folder.resolve(name), SAMPLES.get(name).files());
        return Reading.of(Corpora.named(name), sample).works().get(work).labels();
    }

    @Test
    void groove_padsOfTheKit_areDrumsOfGeneralMidi() throws IOException {
        Path sample = Fixtures.write(folder, SAMPLES.get("groove").files());
        Work<?> work = Reading.of(Corpora.named("groove"), sample).works().get(0);
        assertThat(((Piece) work.item()).tracks().get(0).notes())
                .extracting(note -> note.pitch())
                .containsExactly(36, 42, 38, 42);
    }

    @Test
    void strokesOfHydrogen_keepTheirDrumPlaceForceAndLag() throws IOException {
        Path sample = Fixtures.write(folder, SAMPLES.get("hydrogen").files());
        List<? extends Work<?>> works =
                Reading.of(Corpora.named("hydrogen"), sample).works();
        assertThat(works.get(0).item())
                .isEqualTo(new DrumPattern(16, 4, List.of(new DrumPattern.Hit(Drum.KICK, 2, 64, 0.25))));
        assertThat(works.get(1).item())
                .isEqualTo(new DrumPattern(16, 4, List.of(new DrumPattern.Hit(Drum.COWBELL, 2, 64, -0.25))));
    }

    @Test
    void patternThatMayNotBePassedOn_isNotReadAndSaysWhy() throws IOException {
        Path sample = Fixtures.write(folder, SAMPLES.get("steppatterns").files());
        assertThat(Reading.of(Corpora.named("steppatterns"), sample).dropped().values())
                .singleElement()
                .asString()
                .contains("'none stated'");
    }

    @Test
    void unknownFormat_isRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Corpora.named("mp3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'mp3'")
                .hasMessageContaining("pop909");
    }

    // Tunes under names like Nottingham's in a folder of one's own must not hide what lies beside them.
    @Test
    void folder_withMoreThanADataSetsOwnFiles_isReadWhole() throws IOException {
        Map<String, byte[]> files = Map.of("midi/jigs1.mid", tune(), "rock/broken.mid", GARBAGE);
        try (Archive archive = Archives.open(Fixtures.write(folder, files))) {
            assertThat(Corpora.recognise(archive).map(corpus -> corpus.card().name()))
                    .contains("midifolder");
        }
    }
}
