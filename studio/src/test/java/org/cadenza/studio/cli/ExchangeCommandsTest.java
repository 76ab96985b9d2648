package org.cadenza.studio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cadenza.studio.FolderOfTunes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drummer that TensorFlow.js built, taken in, played, and given back. */
class ExchangeCommandsTest {

    @TempDir
    private Path folder;

    private Path original;
    private Path model;

    @BeforeEach
    void build() throws IOException, InterruptedException {
        original = Files.createDirectory(folder.resolve("original"));
        model = folder.resolve("drummer");
        int exitCode = new ProcessBuilder("node", "frontend/test/tensorflow-js-original.mjs", original.toString(), "2")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start()
                .waitFor();
        assertThat(exitCode).as(Files.readString(folder.resolve("said.txt"))).isZero();
    }

    private Session imported(Path from, Path to) {
        return Session.run(
                "import", from.resolve("model.json").toString(), "--genres", "house,dnb", "--out", to.toString());
    }

    private Session exported(Path to) {
        return Session.run("export", "--format", "tfjs", "--model", model.toString(), "--out", to.toString());
    }

    @Test
    void drummer_takenInAndGivenBack_hasTheSameWeights() throws IOException {
        assertThat(imported(original, model).err()).isEmpty();
        Path device = folder.resolve("device");
        Session exported = exported(device);
        assertThat(exported.err()).isEmpty();
        assertThat(exported.out()).contains("model.json").contains("group1-shard1of1.bin");
        Path again = folder.resolve("again");
        assertThat(imported(device, again).err()).isEmpty();
        assertThat(again.resolve("weights.safetensors")).hasSameBinaryContentAs(model.resolve("weights.safetensors"));
        Session sampled = Session.run(
                "sample",
                "--model",
                again.toString(),
                "--set",
                "genre=dnb",
                "--out",
                folder.resolve("loops").toString());
        assertThat(sampled.err()).isEmpty();
        try (Stream<Path> loops = Files.list(folder.resolve("loops"))) {
            assertThat(loops).hasSize(1);
        }
    }

    @Test
    void drummer_givenAsOnnx_isOneFile() {
        imported(original, model);
        Session exported = Session.run(
                "export",
                "--format",
                "onnx",
                "--model",
                model.toString(),
                "--out",
                folder.resolve("graph").toString());
        assertThat(exported.err()).isEmpty();
        assertThat(folder.resolve("graph").resolve("model.onnx")).isNotEmptyFile();
    }

    @Test
    void export_ontoAnother_isRefused() {
        imported(original, model);
        exported(folder.resolve("device"));
        assertThat(exported(folder.resolve("device")).err()).contains("model.json' is there already");
    }

    @Test
    void import_ontoAModelOrOfNothing_isRefused() {
        imported(original, model);
        assertThat(imported(original, model).err())
                .contains("there is a model in")
                .contains("already");
        Session nothing = imported(folder.resolve("nowhere"), folder.resolve("new"));
        assertThat(nothing.exitCode()).isEqualTo(Cadenza.FAILED);
        assertThat(nothing.err()).contains("there is no such file");
    }

    @Test
    void export_inAnUnknownFormat_saysWhichThereAre() {
        imported(original, model);
        Session session = Session.run("export", "--format", "tfj", "--model", model.toString(), "--out", "never");
        assertThat(session.exitCode()).isEqualTo(Cadenza.MISUNDERSTOOD);
        assertThat(session.err()).contains("'tfj'").contains("did you mean 'tfjs'");
    }

    @Test
    void export_ofAFamilyThatHasNoLayers_saysWhatCanBeExported() throws IOException {
        Path tunes = folder.resolve("tunes");
        FolderOfTunes.write(tunes, 30);
        Path composer = folder.resolve("composer");
        Session trained =
                Session.run("train", "--preset", "tiny", "--data", tunes.toString(), "--out", composer.toString());
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        Session session = Session.run("export", "--model", composer.toString(), "--out", "never");
        assertThat(session.exitCode()).isEqualTo(Cadenza.MISUNDERSTOOD);
        assertThat(session.err()).contains("rhythmcan (trained with the preset faithful or faithful-conditional)");
    }
}
