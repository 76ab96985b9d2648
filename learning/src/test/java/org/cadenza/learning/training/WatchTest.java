package org.cadenza.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.CheckpointFolder;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.Presets;
import org.cadenza.learning.Schedule;
import org.cadenza.learning.Seed;
import org.cadenza.music.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What watches over a training: measuring on the way, the alarm, the clock, and what comes out. */
class WatchTest {

    private static final long STEPS = 40;

    @TempDir
    Path folder;

    private static LabelledItem<Text> text(int length) {
        return new LabelledItem<>("length " + length, new Text("", "x".repeat(length)), Map.of());
    }

    /** Learns lengths about 20, is measured on those about 10: on its way from 0 up it is best for a moment. */
    private static final Training.Material<Text> MATERIAL = new Training.Material<>(
            IntStream.range(15, 26).mapToObj(WatchTest::text).toList(),
            IntStream.range(8, 13).mapToObj(WatchTest::text).toList(),
            List.of());

    private static Training.Task<Text, AverageFamily.Config> task(double rate, int patience, boolean half, Pace pace) {
        return new Training.Task<>(
                new AverageFamily(),
                new Presets.Preset<>("tiny", "", new AverageFamily.Config(rate, patience)),
                new Seed(3),
                "0.1.0",
                Optional.empty(),
                OptionalLong.of(STEPS),
                half,
                pace);
    }

    private static Training.Task<Text, AverageFamily.Config> watched(int patience) {
        return task(0.02, patience, false, Pace.every(5));
    }

    /** Keeps what it is told, and cancels after a step. */
    private static final class Witness implements Training.Listener {
        final Map<Long, Double> measured = new TreeMap<>();
        final List<Checkpoint> checkpoints = new ArrayList<>();
        final long cancelAfter;
        long last;

        Witness(long cancelAfter) {
            this.cancelAfter = cancelAfter;
        }

        @Override
        public void step(long step, long steps, Metrics metrics) {
            last = step;
        }

        @Override
        public void measured(long step, Metrics heldOut) {
            measured.put(step, heldOut.values().get("error"));
        }

        @Override
        public void checkpoint(Checkpoint checkpoint) {
            checkpoints.add(checkpoint);
        }

        @Override
        public boolean cancelled() {
            return last == cancelAfter;
        }

        /** The step that measured best. */
        long best() {
            return measured.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }
    }

    private static Training.Outcome run(
            Training.Task<Text, AverageFamily.Config> task, Witness witness, Optional<Checkpoint> from) {
        return new Training<>(task, MATERIAL, witness).run(from);
    }

    @Test
    void watch_withPatience_stopsSoManyMeasurementsAfterTheBestAndKeepsItsWeights() {
        Witness witness = new Witness(-1);
        Training.Outcome outcome = run(watched(3), witness, Optional.empty());
        assertThat(outcome.finished()).isTrue();
        assertThat(witness.last).isEqualTo(witness.best() + 3 * 2).isLessThan(STEPS);
        assertThat(outcome.checkpoint().weights())
                .isEqualTo(run(watched(0), new Witness(witness.best()), Optional.empty())
                        .checkpoint()
                        .weights());
        assertThat(outcome.checkpoint().card().notes())
                .contains(
                        "the weights are those of step " + witness.best() + ", which measured best on held-out music");
    }

    @Test
    void watch_withoutPatience_goesOnToTheEndAndKeepsTheBest() {
        Witness witness = new Witness(-1);
        Training.Outcome outcome = run(watched(0), witness, Optional.empty());
        assertThat(witness.last).isEqualTo(STEPS);
        assertThat(witness.measured).containsKey(STEPS);
        assertThat(outcome.checkpoint().card().heldOut().get("error"))
                .isLessThan(run(watched(-1), new Witness(-1), Optional.empty())
                        .checkpoint()
                        .card()
                        .heldOut()
                        .get("error"));
    }

    @Test
    void watch_thatKeepsTheLast_measuresAndEndsAsOneThatIsNotWatched() {
        Witness witness = new Witness(-1);
        Checkpoint last = run(watched(AverageFamily.Config.LAST), witness, Optional.empty())
                .checkpoint();
        assertThat(witness.measured).containsKey(STEPS);
        assertThat(witness.best()).isLessThan(STEPS);
        assertThat(last.weights())
                .isEqualTo(run(watched(-1), new Witness(-1), Optional.empty())
                        .checkpoint()
                        .weights());
        assertThat(last.card().notes()).noneMatch(note -> note.contains("measured best"));
    }

    @Test
    void watchedTraining_stoppedSavedAndResumedAtAnyStep_endsWhereAnUnbrokenOneEnds() throws IOException {
        Witness witness = new Witness(-1);
        Checkpoint unbroken = run(watched(3), witness, Optional.empty()).checkpoint();
        for (long cut = 1; cut < unbroken.card().steps(); cut++) {
            Witness first = new Witness(cut);
            CheckpointFolder.write(
                    folder.resolve("cut"),
                    run(watched(3), first, Optional.empty()).checkpoint());
            Witness second = new Witness(-1);
            Checkpoint resumed = run(watched(3), second, Optional.of(CheckpointFolder.read(folder.resolve("cut"))))
                    .checkpoint();
            assertThat(resumed)
                    .usingRecursiveComparison()
                    .ignoringFields("card.seconds")
                    .isEqualTo(unbroken);
            first.measured.putAll(second.measured);
            assertThat(first.measured).isEqualTo(witness.measured);
        }
    }

    @Test
    void resuming_fromDamagedMemoryOfTheBest_isRefused() {
        Checkpoint stopped = run(watched(3), new Witness(11), Optional.empty()).checkpoint();
        for (Array best : List.of(Array.of(4L), Array.of(99L, 0, 0), Array.of(2L, 0, -1))) {
            Map<String, Array> training = new TreeMap<>(stopped.training());
            training.put("training.best", best);
            Checkpoint damaged = new Checkpoint(stopped.card(), stopped.documents(), stopped.weights(), training);
            assertThatThrownBy(() -> run(watched(3), new Witness(-1), Optional.of(damaged)))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("best weights");
        }
    }

    @Test
    void training_thatRunsAway_isStoppedByNameWithTheLastHealthyCheckpoint() {
        Witness witness = new Witness(-1);
        assertThatThrownBy(() -> run(task(1e9, -1, false, Pace.every(1)), witness, Optional.empty()))
                .isInstanceOfSatisfying(TrainingDivergedException.class, diverged -> {
                    assertThat(diverged).hasMessageContaining("--set a lower learning rate");
                    assertThat(diverged.lastHealthy())
                            .isEqualTo(witness.checkpoints.size())
                            .isPositive();
                    assertThat(diverged.step()).isGreaterThan(diverged.lastHealthy());
                });
        Checkpoint last = witness.checkpoints.get(witness.checkpoints.size() - 1);
        assertThat(last.weight("average").isFinite()).isTrue();
        assertThat(last.training("momentum").isFinite()).isTrue();
    }

    @Test
    void training_thatRunsAwayAtOnce_saysThatNothingWasWritten() {
        assertThatThrownBy(() -> run(task(1e300, -1, false, Pace.every(1)), new Witness(-1), Optional.empty()))
                .isInstanceOf(TrainingDivergedException.class)
                .hasMessageContaining("at step 1: its ")
                .hasMessageContaining("no checkpoint had been written yet");
    }

    @Test
    void card_ofAModelInHalfPrecision_tellsWhatTheStoredWeightsAreWorth() {
        Checkpoint whole = run(task(0.3, -1, false, Pace.every(5)), new Witness(-1), Optional.empty())
                .checkpoint();
        Checkpoint half = run(task(0.3, -1, true, Pace.every(5)), new Witness(-1), Optional.empty())
                .checkpoint();
        assertThat(half.weight("average").type()).isEqualTo(Array.Type.F16);
        float stored = half.weight("average").floats()[0];
        double error =
                IntStream.range(8, 13).mapToDouble(i -> Math.abs(i - stored)).sum();
        assertThat(half.card().heldOut()).containsEntry("error", error);
        assertThat(whole.card().heldOut().get("error")).isNotEqualTo(error);
    }

    /** A clock by which every look takes a second. */
    private static Training.Outcome runByTheClock(Pace pace, Witness witness) {
        long[] seconds = {0};
        return new Training<>(task(0.02, -1, false, pace), MATERIAL, witness, () -> 1_000_000_000L * seconds[0]++)
                .run(Optional.empty());
    }

    @Test
    void checkpoint_isWrittenWhenTimeHasPassed() {
        Witness often = new Witness(-1);
        runByTheClock(new Pace(1000, Duration.ofSeconds(10), Optional.empty()), often);
        assertThat(often.checkpoints).hasSizeGreaterThan(2);
        Witness never = new Witness(-1);
        runByTheClock(new Pace(1000, Duration.ofHours(1), Optional.empty()), never);
        assertThat(never.checkpoints).hasSize(1);
    }

    @Test
    void checkpoint_theFirst_comesSoonAndTheNextEachAfterTwiceTheTime() {
        Witness witness = new Witness(-1);
        Pace pace = new Pace(1000, Duration.ofSeconds(2), Duration.ofHours(1), Optional.empty());
        runByTheClock(pace, witness);
        List<Long> soon = witness.checkpoints.stream()
                .map(checkpoint -> checkpoint.card().steps())
                .toList();
        assertThat(soon).hasSizeGreaterThan(3);
        assertThat(soon.get(0)).isLessThanOrEqualTo(2);
        for (int i = 2; i < soon.size() - 1; i++) {
            assertThat(soon.get(i) - soon.get(i - 1)).isGreaterThan(soon.get(i - 1) - soon.get(i - 2));
        }
    }

    @Test
    void training_whoseTimeIsOver_stopsAndCanGoOn() {
        Witness witness = new Witness(-1);
        Training.Outcome stopped = runByTheClock(Pace.every(1000).within(Duration.ofSeconds(20)), witness);
        assertThat(stopped.finished()).isFalse();
        assertThat(witness.last).isBetween(2L, 20L);
        assertThat(run(task(0.02, -1, false, Pace.every(1000)), witness, Optional.of(stopped.checkpoint()))
                        .checkpoint()
                        .weights())
                .isEqualTo(run(task(0.02, -1, false, Pace.every(1000)), new Witness(-1), Optional.empty())
                        .checkpoint()
                        .weights());
    }

    @Test
    void resuming_forAnotherLength_isRefused() {
        Checkpoint stopped = run(watched(0), new Witness(3), Optional.empty()).checkpoint();
        Training.Task<Text, AverageFamily.Config> longer = new Training.Task<>(
                new AverageFamily(),
                new Presets.Preset<>("tiny", "", new AverageFamily.Config(0.02, 0)),
                new Seed(3),
                "0.1.0",
                Optional.empty(),
                OptionalLong.of(50),
                false,
                Pace.every(5));
        assertThatThrownBy(() -> run(longer, new Witness(-1), Optional.of(stopped)))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("length was 40 steps and is now 50 steps");
    }

    @Test
    void material_thatIsTooLittle_isRefusedBeforeTheFirstStep() {
        Training.Material<Text> little = new Training.Material<>(List.of(text(4)), List.of(), List.of());
        Witness witness = new Witness(-1);
        assertThatThrownBy(() -> new Training<>(watched(0), little, witness).run(Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is too little to learn from: 1 examples where this preset needs 2 or more;"
                        + " give more music, or choose a smaller preset such as tiny");
        assertThat(witness.last).isZero();
    }

    @Test
    void paceAndWatch_outOfRange_sayWhatIsAllowed() {
        assertThatThrownBy(() -> Pace.every(0)).hasMessageContaining("steps between checkpoints are 0");
        assertThatThrownBy(() -> Pace.every(1).within(Duration.ZERO)).hasMessageContaining("time to train is 0 s");
        assertThatThrownBy(() -> new Schedule.Watch(0, 1, 1)).hasMessageContaining("every 0 steps");
        assertThatThrownBy(() -> new Schedule.Watch(1, 1, 1, false)).hasMessageContaining("keeps the best");
    }
}
