package org.cadenza.studio.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.cadenza.studio.FolderOfTunes;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.Train.Trained;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {

    @TempDir
    private static Path folder;

    private static Path tunes;

    @TempDir
    private Path out;

    @BeforeAll
    static void writeTunes() throws IOException {
        tunes = folder.resolve("tunes");
        FolderOfTunes.write(tunes, 60);
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
                .containsExactly(tuple("tunes", 60), tuple("tunes-2", 25));
    }

    @Test
    void train_countsOnTheCard_addUpToTheFiles() throws IOException {
        Trained trained = train("model");
        Train.DataSetUse use = trained.data().get(0);
        assertThat(use.name()).isEqualTo("tunes");
        assertThat(use.train() + use.heldOut() + use.dropped()).isEqualTo(60);
        assertThat(use.heldOut()).isPositive();
    }
}
