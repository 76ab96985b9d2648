package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.nn.Threads;
import org.cadenza.music.midi.MidiReader;
import org.cadenza.studio.FolderOfTunes;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Train.Trained;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {

    private static final int TUNES = 50;

    @TempDir
    private static Path folder;

    private static Path tunes;

    @TempDir
    private Path out;

    @BeforeAll
    static void writeTunes() throws IOException {
        tunes = folder.resolve("tunes");
        FolderOfTunes.write(tunes, TUNES);
    }

    /** Calls the work off when a stage has come so far. */
    private record Impatience(String[] stage, String when, double fraction, boolean[] stop) implements Progress {

        static Impatience when(String stage, double fraction) {
            return new Impatience(new String[] {""}, stage, fraction, new boolean[] {false});
        }

        @Override
        public void stage(String name) {
            stage[0] = name;
        }

        @Override
        public void at(double done, String detail) {
            stop[0] |= stage[0].equals(when) && done >= fraction;
        }

        @Override
        public boolean cancelled() {
            return stop[0];
        }
    }

    private static TrainingOrder order() {
        return TrainingOrder.of(List.of(tunes))
                .of(Optional.of("markov"), Optional.of("tiny"))
                .with(OptionalLong.of(7), OptionalLong.empty());
    }

    private Train.Conduct into(String name) {
        return new Train.Conduct(Optional.of(out.resolve(name)), false, false, 2, OptionalDouble.empty());
    }

    private Train.Conduct resuming(String name) {
        return new Train.Conduct(Optional.of(out.resolve(name)), true, false, 2, OptionalDouble.empty());
    }

    private static Trained train(TrainingOrder order, Train.Conduct conduct, Progress progress) throws IOException {
        return new Train(new Library(List.of())).train(order, conduct, progress);
    }

    private Trained train(String name) throws IOException {
        return train(order(), into(name), Progress.none());
    }

    @Test
    void train_stoppedAndResumed_endsWithTheWeightsOfAnUnbrokenRun() throws IOException {
        Trained unbroken = train("unbroken");
        Trained stopped = train(order(), into("broken"), Impatience.when("training", 0.4));
        assertThat(stopped.finished()).isFalse();
        assertThat(stopped.steps()).isLessThan(unbroken.steps());
        Trained resumed = train(TrainingOrder.of(List.of()), resuming("broken"), Progress.none());
        assertThat(resumed.finished()).isTrue();
        assertThat(resumed.heldOut()).isEqualTo(unbroken.heldOut());
        assertThat(out.resolve("broken/weights.safetensors"))
                .hasSameBinaryContentAs(out.resolve("unbroken/weights.safetensors"));
    }

    @Test
    void train_stoppedWhileReading_leavesNothing() throws IOException {
        Impatience impatience = Impatience.when("reading tunes", 0.5);
        assertThatThrownBy(() -> train(order(), into("model"), impatience)).isInstanceOf(CancellationException.class);
        assertThat(Files.exists(out.resolve("model"))).isFalse();
    }

    @Test
    void train_intoAFolderOfSomethingElse_isRefusedBeforeAnyWork() throws IOException {
        Files.writeString(Files.createDirectory(out.resolve("diary")).resolve("monday.txt"), "dear");
        Impatience untouched = Impatience.when("training", 2);
        assertThatThrownBy(() -> train(order(), into("diary"), untouched))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("diary' exists and is no model");
        assertThat(untouched.stage()[0]).isEmpty();
    }

    @Test
    void train_onTwoFoldersOfOneName_countsEachByItself() throws IOException {
        Path twin = out.resolve("other").resolve("tunes");
        FolderOfTunes.write(twin, 20);
        FolderOfTunes.writeBroken(twin);
        TrainingOrder both = TrainingOrder.of(List.of(tunes, twin));
        assertThat(train(both, into("model"), Progress.none()).data())
                .extracting(Train.DataSetUse::name, use -> use.train() + use.heldOut() + use.dropped())
                .containsExactly(tuple("tunes", TUNES), tuple("tunes-2", 25));
    }

    /** Notes what is known of dropped files while the training goes on. */
    private static final class Looking implements Progress {

        private final Path list;
        private final List<Integer> told = new ArrayList<>();
        private int listed;

        Looking(Path list) {
            this.list = list;
        }

        @Override
        public void stage(String name) {}

        @Override
        public void read(List<Train.DataSetUse> data, List<DroppedFile> dropped) {
            told.add(dropped.size());
        }

        @Override
        public void at(double fraction, String detail) {
            try {
                listed = Math.max(listed, DroppedFiles.read(list, 0, 3).total());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void dropped_files_areToldAndListedWhileItTrains() throws IOException {
        Path folder = out.resolve("tunes");
        FolderOfTunes.write(folder, 20);
        FolderOfTunes.writeBroken(folder);
        Looking looking = new Looking(out.resolve("model").resolve(Train.DROPPED));
        TrainingOrder order = TrainingOrder.of(List.of(folder))
                .of(Optional.of("markov"), Optional.of("tiny"))
                .with(OptionalLong.of(7), OptionalLong.of(10));
        Trained trained = train(order, into("model"), looking);
        assertThat(looking.told).containsExactly(5, 5);
        assertThat(looking.listed).isEqualTo(5);
        DroppedFiles.Page page = DroppedFiles.read(looking.list, 3, 10);
        assertThat(page.dropped()).isEqualTo(trained.dropped().subList(3, 5));
        assertThat(page.total()).isEqualTo(5);
    }

    @Test
    void train_countsOnTheCard_addUpToTheFiles() throws IOException {
        Trained trained = train("model");
        Train.DataSetUse use = trained.data().get(0);
        assertThat(use.name()).isEqualTo("tunes");
        assertThat(use.train() + use.heldOut() + use.dropped()).isEqualTo(TUNES);
        assertThat(use.heldOut()).isPositive();
    }

    @Test
    void train_leavesMeasurementsCurveAndSamplesBesideTheModel() throws IOException {
        Trained trained = train("model");
        Path model = out.resolve("model");
        assertThat(Files.readAllLines(model.resolve("metrics.jsonl"))).hasSize((int) trained.steps());
        assertThat(ImageIO.read(model.resolve("curve.png").toFile())).isNotNull();
        Path last = model.resolve(String.format("samples/step-%06d.mid", trained.steps()));
        assertThat(MidiReader.read(last).tracks()).isNotEmpty();
        assertThat(model.resolve("order.json")).doesNotExist();
        assertThat(model.resolve("training.safetensors")).doesNotExist();
    }

    /** Killed in the instant in which a new checkpoint takes the place of the old one. */
    @Test
    void train_overAHalfMovedModel_putsItBackAndIsRefused() throws IOException {
        train("model");
        Files.move(out.resolve("model"), out.resolve(".model.previous"));
        assertThatThrownBy(() -> train("model"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--overwrite");
        assertThat(CheckpointFolder.isOne(out.resolve("model"))).isTrue();
    }

    @Test
    void train_overAFinishedModel_takesAwayWhatThatLeft() throws IOException {
        train("model");
        Path model = out.resolve("model");
        Files.writeString(model.resolve("samples/step-999999.mid"), "old");
        Train.Conduct replacing = new Train.Conduct(Optional.of(model), false, true, 2, OptionalDouble.empty());
        Trained again = train(order(), replacing, Progress.none());
        assertThat(model.resolve("samples/step-999999.mid")).doesNotExist();
        assertThat(Files.readAllLines(model.resolve("metrics.jsonl"))).hasSize((int) again.steps());
    }

    @Test
    void train_whoseDiskFails_keepsItsLastCheckpointAndGoesOnFromThere() throws IOException {
        train("unbroken");
        Path log = out.resolve("broken/metrics.jsonl");
        Progress failing = new Progress() {
            @Override
            public void stage(String name) {}

            @Override
            public void at(double fraction, String detail) {
                if (Files.isRegularFile(log)) {
                    log.toFile().delete();
                    log.toFile().mkdir(); // nothing can be appended to a folder
                }
            }
        };
        assertThatThrownBy(() -> train(order(), into("broken"), failing))
                .isInstanceOf(UncheckedIOException.class)
                .satisfies(failure -> assertThat(Problem.of(failure).kind()).isEqualTo(Problem.Kind.WORK));
        Files.delete(log);
        assertThat(train(TrainingOrder.of(List.of()), resuming("broken"), Progress.none())
                        .finished())
                .isTrue();
        assertThat(out.resolve("broken/weights.safetensors"))
                .hasSameBinaryContentAs(out.resolve("unbroken/weights.safetensors"));
    }

    @Test
    void train_whereTheModelCannotBeWritten_saysSo() {
        assertThatThrownBy(() -> train("m".repeat(250)))
                .satisfies(failure -> assertThat(Problem.of(failure).kind()).isEqualTo(Problem.Kind.WORK));
    }

    @Test
    void train_onAFoundation_namesItOnTheCard() throws IOException {
        train("first");
        TrainingOrder order =
                order().from(Optional.empty(), Optional.of(out.resolve("first").toString()));
        train(order, into("second"), Progress.none());
        ModelCard card = CheckpointFolder.readCard(out.resolve("second"));
        assertThat(card.foundation()).containsExactly(CheckpointFolder.readCard(out.resolve("first")));
        assertThatThrownBy(() ->
                        train(order().from(Optional.empty(), Optional.of("nobody")), into("third"), Progress.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown model 'nobody'");
    }

    @Test
    void train_withAFieldOfThePresetChanged_remembersItAndSaysSoOnTheCard() throws IOException {
        TrainingOrder changed = order().changing(List.of("epochs=2", "weights.melodic=0.5"));
        train(changed, into("model"), Impatience.when("training", 0.4));
        Trained resumed = train(TrainingOrder.of(List.of()), resuming("model"), Progress.none());
        assertThat(resumed.finished()).isTrue();
        assertThat(resumed.preset()).isEqualTo("tiny epochs=2 weights.melodic=0.5");
        assertThat(out.resolve("model/config.json")).content().contains("\"epochs\" : 2", "\"melodic\" : 0.5");
    }

    @Test
    void train_withAFieldThatNoPresetHas_isRefusedBeforeAnyWork() {
        assertThatThrownBy(() -> train(order().changing(List.of("patience=3")), into("model"), Progress.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no 'patience' to set; there are chordOrder, ")
                .hasMessageContaining(", epochs, ");
        assertThatThrownBy(() -> order().changing(List.of("epochs")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'epochs' changes nothing, expected a field and its value");
    }

    /** Relative paths mean something else in another folder, and no threads something else on another machine. */
    @Test
    void train_unfinished_remembersItsFoundationByTheWholePathAndItsThreads() throws IOException {
        train("first");
        Path first = out.resolve("first");
        Path relative = Path.of("").toAbsolutePath().relativize(first.toAbsolutePath());
        int threads = Threads.count();
        train(
                order().from(Optional.empty(), Optional.of(relative.toString())),
                into("second"),
                Impatience.when("training", 0.4));
        assertThat(out.resolve("second/order.json"))
                .content()
                .contains("\"foundation\" : \"" + first.toAbsolutePath() + "\"", "\"threads\" : " + threads);
        assertThat(train(TrainingOrder.of(List.of()), resuming("second"), Progress.none())
                        .finished())
                .isTrue();
    }

    @Test
    void train_ofSoManyStepsForSoManyMinutes_stopsAndGoesOn() throws IOException {
        TrainingOrder order = order().with(OptionalLong.of(7), OptionalLong.of(5));
        Train.Conduct briefly =
                new Train.Conduct(Optional.of(out.resolve("model")), false, false, 500, OptionalDouble.of(0.00001));
        Trained stopped = train(order, briefly, Progress.none());
        assertThat(stopped.finished()).isFalse();
        assertThat(stopped.steps()).isEqualTo(1);
        Trained resumed = train(TrainingOrder.of(List.of()), resuming("model"), Progress.none());
        assertThat(resumed.finished()).isTrue();
        assertThat(resumed.steps()).isEqualTo(5);
    }

    @Test
    void train_finishedWhereItStands_isAFinishedModelOfItsSteps() throws IOException {
        Trained stopped = train(order(), into("model"), Impatience.when("training", 0.4));
        Trained finished = train(TrainingOrder.of(List.of()), resuming("model").finishing(true), Progress.none());
        assertThat(finished.finished()).isTrue();
        assertThat(finished.steps()).isEqualTo(stopped.steps());
        assertThat(finished.heldOut()).isNotEmpty();
        assertThat(CheckpointFolder.canGoOn(out.resolve("model"))).isFalse();
        assertThatThrownBy(() -> into("other").finishing(true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--resume --finish");
    }

    @Test
    void train_onNothing_asksForMusic() {
        assertThatThrownBy(() -> train(TrainingOrder.of(List.of()), into("model"), Progress.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--corpus");
    }
}
