package org.cadenza.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Seed;
import org.cadenza.music.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {

    private static final AverageFamily FAMILY = new AverageFamily();

    @TempDir
    Path folder;

    private static Training.Task<Text, AverageFamily.Config> task(long seed, double rate) {
        return task(seed, rate, Optional.empty());
    }

    private static Training.Task<Text, AverageFamily.Config> task(
            long seed, double rate, Optional<Checkpoint> foundation) {
        return new Training.Task<>(
                FAMILY,
                new Presets.Preset<>("tiny", "", new AverageFamily.Config(rate)),
                new Seed(seed),
                "0.1.0",
                foundation,
                4);
    }

    private static Training.Material<Text> material(int items) {
        List<LabelledItem<Text>> texts = IntStream.range(0, items)
                .mapToObj(i -> new LabelledItem<>("item " + i, new Text("", "x".repeat(i)), Map.of()))
                .toList();
        return new Training.Material<>(texts, texts.subList(0, 2), List.of());
    }

    /** Keeps what it is told, and cancels after a step. */
    private static final class Record implements Training.Listener {
        final List<Long> steps = new ArrayList<>();
        final List<Checkpoint> checkpoints = new ArrayList<>();
        final List<String> unsuitable = new ArrayList<>();
        final long cancelAfter;

        Record(long cancelAfter) {
            this.cancelAfter = cancelAfter;
        }

        @Override
        public void step(long step, long steps, Metrics metrics) {
            this.steps.add(step);
        }

        @Override
        public void unsuitable(String name, String reason) {
            unsuitable.add(name + ": " + reason);
        }

        @Override
        public void checkpoint(Checkpoint checkpoint) {
            checkpoints.add(checkpoint);
        }

        @Override
        public boolean cancelled() {
            return steps.size() == cancelAfter;
        }
    }

    private static Training.Outcome run(Record record, long seed, Optional<Checkpoint> from) {
        return new Training<>(task(seed, 0.25), material(11), record).run(from);
    }

    @Test
    void training_stoppedSavedLoadedAndResumed_endsWhereAnUnbrokenOneEnds() throws IOException {
        Checkpoint unbroken = run(new Record(-1), 3, Optional.empty()).checkpoint();
        for (long cut = 1; cut < unbroken.card().steps(); cut++) {
            Training.Outcome stopped = run(new Record(cut), 3, Optional.empty());
            assertThat(stopped.finished()).isFalse();
            CheckpointFolder.write(folder.resolve("cut"), stopped.checkpoint());
            Checkpoint resumed = run(new Record(-1), 3, Optional.of(CheckpointFolder.read(folder.resolve("cut"))))
                    .checkpoint();
            assertThat(resumed.weights()).isEqualTo(unbroken.weights());
            assertThat(resumed.training()).isEqualTo(unbroken.training());
            assertThat(resumed.card().heldOut()).isEqualTo(unbroken.card().heldOut());
        }
    }

    @Test
    void training_killedWhileItIsMeasured_hasSavedItsLastStep() {
        Training.Material<Text> deadly = new Training.Material<>(
                material(11).train(),
                () -> {
                    throw new IllegalStateException("killed");
                },
                List.of());
        Record killed = new Record(-1);
        assertThatThrownBy(() -> new Training<>(task(3, 0.25), deadly, killed).run(Optional.empty()))
                .hasMessage("killed");
        Record resumed = new Record(-1);
        Checkpoint last = killed.checkpoints.get(killed.checkpoints.size() - 1);
        ModelCard card = run(resumed, 3, Optional.of(last)).checkpoint().card();
        assertThat(resumed.steps).isEmpty();
        assertThat(card.heldOut())
                .isEqualTo(run(new Record(-1), 3, Optional.empty())
                        .checkpoint()
                        .card()
                        .heldOut());
    }

    // The licences of what a first stage learned from must travel with the second.
    @Test
    void training_onAFoundation_keepsItsCard() {
        Checkpoint first = run(new Record(-1), 3, Optional.empty()).checkpoint();
        Checkpoint second = new Training<>(task(3, 0.25, Optional.of(first)), material(11), new Record(2))
                .run(Optional.empty())
                .checkpoint();
        assertThat(second.card().foundation()).containsExactly(first.card());
        assertThatThrownBy(() -> run(new Record(-1), 3, Optional.of(second)))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("foundation");
    }

    @Test
    void training_ofAnotherSeed_endsElsewhere() {
        assertThat(run(new Record(-1), 3, Optional.empty()).checkpoint().weights())
                .isNotEqualTo(
                        run(new Record(-1), 4, Optional.empty()).checkpoint().weights());
    }

    @Test
    void training_tellsStepsCheckpointsAndWhatDidNotSuit() {
        Record record = new Record(-1);
        Training.Outcome outcome = run(record, 3, Optional.empty());
        assertThat(outcome.finished()).isTrue();
        // Of the 11 texts 10 are not empty: 4 batches of 3 in each of 3 epochs.
        assertThat(record.steps)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 12).mapToObj(Long::valueOf).toList());
        assertThat(record.checkpoints.stream()
                        .map(checkpoint -> checkpoint.card().steps()))
                .containsExactly(4L, 8L, 12L);
        assertThat(record.unsuitable).containsExactly("item 0: the text is empty", "item 0: the text is empty");
        assertThat(outcome.checkpoint().card().notes()).containsExactly("knows lengths only");
        assertThat(outcome.checkpoint().card().heldOut()).containsKey("error");
    }

    @Test
    void epoch_meetsEveryExampleOnce() {
        List<Integer> all = IntStream.range(0, 10).boxed().toList();
        Order order = new Order(new Seed(1), 10, 4);
        for (int epoch = 0; epoch < 3; epoch++) {
            List<Integer> met = new ArrayList<>();
            for (int step = 0; step < 3; step++) {
                met.addAll(order.batch(3L * epoch + step, all));
            }
            assertThat(met).containsExactlyInAnyOrderElementsOf(all).isNotEqualTo(all);
        }
    }

    @Test
    void epochs_withWeights_meetEachExampleAsOftenAsItWeighs() {
        List<Integer> all = List.of(0, 1, 2, 3);
        Order order = new Order(new Seed(1), new double[] {1, 1, 5, 1}, 4);
        int[] met = new int[4];
        for (int epoch = 0; epoch < 200; epoch++) {
            List<Integer> batch = order.batch(epoch, all);
            assertThat(batch.stream().filter(example -> example == 2)).hasSizeBetween(2, 3);
            batch.forEach(example -> met[example]++);
        }
        assertThat(met[2]).isBetween(470, 530);
        assertThat(met[0]).isBetween(70, 130);
        assertThat(met[3]).isBetween(70, 130);
    }

    @Test
    void resuming_withOtherTask_isRefused() {
        Checkpoint stopped = run(new Record(2), 3, Optional.empty()).checkpoint();
        assertThatThrownBy(() -> run(new Record(-1), 4, Optional.of(stopped)))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("seed was 3 and is now 4");
        assertThatThrownBy(() -> new Training<>(task(3, 0.5), material(11), new Record(-1)).run(Optional.of(stopped)))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("configuration");
        assertThatThrownBy(() -> new Training<>(task(3, 0.25), material(9), new Record(-1)).run(Optional.of(stopped)))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("10 examples");
    }

    @Test
    void resuming_overOtherDataOfTheSameSize_isRefused() {
        Checkpoint stopped = new Training<>(task(3, 0.25), from("ab12"), new Record(2))
                .run(Optional.empty())
                .checkpoint();
        assertThat(new Training<>(task(3, 0.25), from("ab12"), new Record(-1))
                        .run(Optional.of(stopped))
                        .finished())
                .isTrue();
        assertThatThrownBy(() -> new Training<>(task(3, 0.25), from("cd34"), new Record(-1)).run(Optional.of(stopped)))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("data was [texts (SHA-256 ab12)] and is now [texts (SHA-256 cd34)]");
    }

    private static Training.Material<Text> from(String sha256) {
        Training.Material<Text> material = material(11);
        return new Training.Material<>(
                material.train(),
                material.heldOut(),
                List.of(new ModelCard.DataSource("texts", "CC0", "", sha256, 10, 1, 0)));
    }

    @Test
    void resuming_publishedModel_isRefused() {
        Checkpoint published =
                run(new Record(2), 3, Optional.empty()).checkpoint().published();
        assertThatThrownBy(() -> run(new Record(-1), 3, Optional.of(published)))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("published without its state");
    }

    @Test
    void resuming_atADamagedPosition_isRefused() {
        Checkpoint stopped = run(new Record(2), 3, Optional.empty()).checkpoint();
        for (Array position :
                List.of(Array.of(2L), Array.of(-1L, 10L, 3L, 12L), Array.of(3L, 10L, 3L, 12L), Array.of(new long[0]))) {
            Map<String, Array> training = new TreeMap<>(stopped.training());
            training.put("training.position", position);
            Checkpoint damaged = new Checkpoint(stopped.card(), stopped.documents(), stopped.weights(), training);
            assertThatThrownBy(() -> run(new Record(-1), 3, Optional.of(damaged)))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("position");
        }
    }

    @Test
    void material_ofWhichNothingSuits_isRefused() {
        Training.Material<Text> empty = new Training.Material<>(
                List.of(new LabelledItem<>("a", new Text("", ""), Map.of())), List.of(), List.of());
        assertThatThrownBy(() -> new Training<>(task(3, 0.5), empty, new Record(-1)).run(Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none of the 1 items");
    }
}
