package org.cadenza.studio.workshop.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.ModelCard;
import org.cadenza.music.MaterialException;
import org.cadenza.music.audio.AudioFiles;
import org.cadenza.music.audio.Clip;
import org.cadenza.music.audio.Tags;
import org.cadenza.music.midi.MidiWriter;
import org.cadenza.music.score.Key;
import org.cadenza.music.score.Meter;
import org.cadenza.music.score.Note;
import org.cadenza.music.score.Piece;
import org.cadenza.music.score.TempoMap;
import org.cadenza.music.score.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {

    @TempDir
    private Path folder;

    private Path midi() throws IOException {
        Track flute = new Track(
                "Tune",
                0,
                73,
                List.of(new Note(0, 480, 67, 80), new Note(1440, 480, 71, 81)),
                List.of(new Track.ControlChange(960, 64, 127)),
                List.of(),
                List.of(new Track.Lyric(480, "la")));
        Track drums = new Track("", 9, 0, List.of(new Note(960, 120, 36, 100)));
        // A second at 60 bpm, then three beats at 120.
        TempoMap tempo =
                new TempoMap(480, List.of(new TempoMap.Change(0, 1_000_000), new TempoMap.Change(480, 500_000)));
        Piece piece = new Piece(
                "Reel",
                tempo,
                List.of(new Meter.Change(0, new Meter(2, 4))),
                List.of(new Key.Change(0, Key.major(7))),
                List.of(flute, drums));
        Path path = folder.resolve("reel.mid");
        MidiWriter.write(piece, List.of("recipe"), path);
        return path;
    }

    @Test
    void midiFile_inspected_givesNotesInSeconds() throws IOException {
        MidiContents midi = (MidiContents) Inspect.file(midi()).contents();
        assertThat(midi.notes())
                .containsExactly(
                        new MidiContents.Sound(0, 1, 67, 80, 73, false, 0),
                        new MidiContents.Sound(1.5, 1.625, 36, 100, 0, true, 1),
                        new MidiContents.Sound(2, 2.5, 71, 81, 73, false, 0));
        assertThat(midi.seconds()).isEqualTo(2.5);
        assertThat(midi.bars()).isEqualTo(2);
        assertThat(midi.tempoMap()).extracting(MidiContents.Tempo::second).containsExactly(0.0, 1.0);
        assertThat(midi.meters()).containsExactly(new MidiContents.Mark(0, 0, "2/4"));
        assertThat(midi.keys()).containsExactly(new MidiContents.Mark(0, 0, "G major"));
        assertThat(midi.tracks()).extracting(MidiContents.Part::instrument).containsExactly("Flute", "Standard Kit");
        assertThat(midi.tracks().get(0).controls()).containsExactly(new MidiContents.Control(1.5, 64, 127));
        assertThat(midi.tracks().get(0).lyrics()).containsExactly(new MidiContents.Syllable(1, "la"));
        assertThat(midi.remarks()).containsExactly("recipe");
    }

    @Test
    void audioFile_inspected_givesLevelsAndTags() throws IOException {
        Path path = folder.resolve("tone.wav");
        AudioFiles.write(sine(997, 2), path, new Tags("Tone", "test", "made here"));
        AudioContents audio = (AudioContents) Inspect.file(path).contents();
        assertThat(audio.title()).isEqualTo("Tone");
        assertThat(audio.seconds()).isEqualTo(2);
        // BS.1770: a full-scale sine of 997 Hz in one channel has -3.01 LUFS; ours has half the amplitude.
        assertThat(audio.loudness()).isCloseTo(-9.03, within(0.05));
        assertThat(audio.truePeak()).isCloseTo(-6.02, within(0.05));
    }

    private static Clip sine(double hertz, int seconds) {
        float[] samples = new float[44_100 * seconds];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / 44_100));
        }
        return new Clip(44_100, new float[][] {samples});
    }

    @Test
    void musicXmlFile_inspected_givesMelodyAndChords() throws IOException {
        Path path = folder.resolve("tune.xml");
        Files.writeString(path, """
                <?xml version="1.0"?>
                <score-partwise><work><work-title>Tune</work-title></work><part-list/>
                <part id="P1"><measure number="1">
                <attributes><divisions>1</divisions><key><fifths>1</fifths></key>
                <time><beats>4</beats><beat-type>4</beat-type></time></attributes>
                <sound tempo="60"/>
                <harmony><root><root-step>G</root-step></root><kind>major</kind></harmony>
                <note><pitch><step>G</step><octave>4</octave></pitch><duration>4</duration><voice>1</voice></note>
                </measure></part></score-partwise>
                """);
        LeadSheetContents sheet = (LeadSheetContents) Inspect.file(path).contents();
        assertThat(sheet.title()).isEqualTo("Tune");
        assertThat(sheet.key()).isEqualTo("G major");
        assertThat(sheet.seconds()).isEqualTo(4);
        assertThat(sheet.notes()).extracting(MidiContents.Sound::pitch).containsExactly(67);
        assertThat(sheet.chords()).extracting(MidiContents.Mark::value).containsExactly("G");
    }

    @Test
    void model_inspected_givesItsCardAndSize() throws IOException {
        Path path = folder.resolve("model");
        ModelCard card = new ModelCard(
                "markov",
                "tiny",
                7,
                "0.1.0",
                100,
                2.5,
                List.of(),
                new TreeMap<>(Map.of("bits", 1.5)),
                List.of(),
                List.of());
        Map<String, Array> weights = Map.of("counts", Array.of(1, 2, 3));
        CheckpointFolder.write(path, new Checkpoint(card, Map.of("config", "{}"), weights, Map.of()));
        ModelContents model = (ModelContents) Inspect.file(path).contents();
        assertThat(model.family()).isEqualTo("markov");
        assertThat(model.weights()).containsEntry("counts", "I32 [3]");
        assertThat(model.parameters()).isEqualTo(3);
        assertThat(model.heldOut()).containsEntry("bits", 1.5);
        assertThat(model.canGoOn()).isFalse();
    }

    @Test
    void fileOfNoKnownSort_isRefused() throws IOException {
        Path path = Files.writeString(folder.resolve("letter.doc"), "Dear Clara");
        assertThatThrownBy(() -> Inspect.file(path))
                .isInstanceOf(MaterialException.class)
                .hasMessageContaining("neither MIDI nor MusicXML nor audio nor a model");
        assertThatThrownBy(() -> Inspect.file(folder)).hasMessageContaining("holds no model");
    }

    @Test
    void brokenMidi_isToldAsMidi_whateverItBeginsWith() throws IOException {
        Path path = Files.writeString(folder.resolve("empty.mid"), "");
        assertThatThrownBy(() -> Inspect.file(path).contents()).hasMessageContaining("byte 0: the file is empty");
    }

    @Test
    void pictures_thatDoNotFitTheFile_areRefused() throws IOException {
        Path tone = folder.resolve("tone.wav");
        AudioFiles.write(sine(440, 1), tone, Tags.NONE);
        Path png = folder.resolve("out.png");
        assertThatThrownBy(() -> Inspect.file(midi()).drawSpectrogram(png)).hasMessageContaining("holds no sound");
        assertThatThrownBy(() -> Inspect.file(tone).drawRoll(png)).hasMessageContaining("holds no notes");
        assertThatThrownBy(() -> Inspect.file(midi()).drawRoll(folder.resolve("out.jpg")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pictures are PNG files");
        assertThat(png).doesNotExist();
    }
}
