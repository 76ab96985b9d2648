package org.cadenza.families.musictransformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cadenza.learning.Array;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Seed;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.decoder.DecoderShape;
import org.cadenza.learning.decoder.DecoderShape.Positions;
import org.cadenza.learning.nn.Threads;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecoderTraineeTest {

    private static final ModelCard CARD =
            new ModelCard("chimes", "tiny", 1, "0", 0, 0, List.of(), Map.of(), List.of(), List.of());

    /** More threads than these small tensors need only wait for each other. */
    @BeforeAll
    static void useOneThread() {
        Threads.use(1);
    }

    private static TransformerConfig config(Positions positions, int portions, double dropout) {
        return new TransformerConfig(
                new DecoderShape(2, 32, 2, 64, positions, 32, 32),
                new TransformerConfig.Course(4, portions, 200, 0, 0, 3, 0),
                new TransformerConfig.Optimization(5e-3, 10, 0.1, 1, 0.95),
                new TransformerConfig.Regularization(dropout, 0.01, 0.3));
    }

    private static DecoderTrainee<int[], int[]> trainee(TransformerConfig config) {
        return new DecoderTrainee<>(config, new Chimes(true), new Seed(7), Optional.empty());
    }

    private static List<int[]> tunes(int count, int length) {
        List<int[]> tunes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tunes.add(Chimes.tune(length + i, i));
        }
        return tunes;
    }

    private static double loss(Metrics metrics) {
        return metrics.values().get("loss");
    }

    private static Checkpoint saved(DecoderTrainee<?, ?> trainee) {
        Checkpoint.Draft draft = new Checkpoint.Draft();
        trainee.save(draft);
        return draft.seal(CARD);
    }

    @ParameterizedTest
    @EnumSource(Positions.class)
    void tunes_learnedAgainAndAgain_areLearnedByHeart(Positions positions) {
        try (DecoderTrainee<int[], int[]> trainee = trainee(config(positions, 1, 0))) {
            List<int[]> tunes = tunes(3, 24);
            double first = loss(trainee.step(tunes, new Seed(0)));
            for (int step = 1; step < 150; step++) {
                trainee.step(tunes, new Seed(step));
            }
            assertThat(loss(trainee.evaluate(tunes))).isLessThan(first / 3);
            assertThat(first).isCloseTo(Math.log(13), within(0.1));
        }
    }

    @Test
    void training_savedAndRestored_goesOnToTheLastBit() {
        TransformerConfig config = config(Positions.RELATIVE, 2, 0.1);
        List<int[]> tunes = tunes(4, 40);
        try (DecoderTrainee<int[], int[]> unbroken = trainee(config);
                DecoderTrainee<int[], int[]> resumed = trainee(config)) {
            for (int step = 0; step < 3; step++) {
                unbroken.step(tunes, new Seed(step));
            }
            resumed.restore(saved(unbroken));
            unbroken.evaluate(tunes);
            for (int step = 3; step < 6; step++) {
                assertThat(resumed.step(tunes, new Seed(step))).isEqualTo(unbroken.step(tunes, new Seed(step)));
            }
            assertThat(saved(resumed).weights()).isEqualTo(saved(unbroken).weights());
            assertThat(saved(resumed).training()).isEqualTo(saved(unbroken).training());
            assertThat(saved(unbroken).weights())
                    .isNotEqualTo(saved(trainee(config)).weights());
        }
    }

    @Test
    void batch_inPortions_learnsTheSame() {
        List<int[]> tunes = tunes(4, 20);
        try (DecoderTrainee<int[], int[]> whole = trainee(config(Positions.ROTARY, 1, 0));
                DecoderTrainee<int[], int[]> parts = trainee(config(Positions.ROTARY, 3, 0))) {
            Map<String, Double> expected = whole.step(tunes, new Seed(1)).values();
            Map<String, Double> actual = parts.step(tunes, new Seed(1)).values();
            assertThat(actual.get("loss")).isCloseTo(expected.get("loss"), within(1e-5));
            assertThat(actual.get("gradient norm")).isCloseTo(expected.get("gradient norm"), within(1e-4));
        }
    }

    /** What is paid does not depend on how the windows are cut, as long as they hold the whole tune. */
    @Test
    void evaluation_inWindows_paysForEveryTokenOnce() {
        try (DecoderTrainee<int[], int[]> trainee = trainee(config(Positions.RELATIVE, 1, 0))) {
            Map<String, Double> metrics =
                    trainee.evaluate(List.of(Chimes.tune(100, 1))).values();
            long notes = (long) new Chimes(true).notes(Chimes.tune(100, 1));
            assertThat(metrics.get("notes")).isEqualTo(notes);
            assertThat(metrics.get("nats per note")).isCloseTo(metrics.get("loss") * 100 / notes, within(1e-6));
            assertThat(trainee.evaluate(List.of()).values()).isEmpty();
        }
    }

    @Test
    void foundation_isWhereTrainingStarts() {
        TransformerConfig config = config(Positions.ROTARY, 1, 0);
        List<int[]> tunes = tunes(3, 24);
        try (DecoderTrainee<int[], int[]> first = trainee(config)) {
            for (int step = 0; step < 20; step++) {
                first.step(tunes, new Seed(step));
            }
            Checkpoint foundation = saved(first).published();
            try (DecoderTrainee<int[], int[]> second =
                    new DecoderTrainee<>(config, new Chimes(true), new Seed(8), Optional.of(foundation))) {
                assertThat(second.evaluate(tunes)).isEqualTo(first.evaluate(tunes));
            }
            try (DecoderTrainee<int[], int[]> halved =
                    new DecoderTrainee<>(config, new Chimes(true), new Seed(8), Optional.of(foundation.halved()))) {
                assertThat(loss(halved.evaluate(tunes))).isCloseTo(loss(first.evaluate(tunes)), within(0.01));
            }
            assertThatThrownBy(() -> new DecoderTrainee<>(
                            config(Positions.RELATIVE, 1, 0), new Chimes(true), new Seed(8), Optional.of(foundation)))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("distance");
        }
    }

    @Test
    void foundation_overTheSameTunes_isNotCountedTwice() throws UnsuitableException {
        TransformerConfig config = config(Positions.ROTARY, 1, 0);
        LabelledItem<int[]> tune = new LabelledItem<>("tune", Chimes.tune(120, 1), Map.of());
        try (DecoderTrainee<int[], int[]> first = trainee(config)) {
            first.encode(tune);
            Checkpoint foundation = saved(first).published();
            try (DecoderTrainee<int[], int[]> second =
                    new DecoderTrainee<>(config, new Chimes(true), new Seed(8), Optional.of(foundation))) {
                second.encode(tune);
                assertThat(Repertoire.of(saved(second)).examples()).isEqualTo(Map.of("long", 1));
            }
        }
    }

    @Test
    void loss_thatIsNotFinite_isToldAndLearnsNothing() {
        try (DecoderTrainee<int[], int[]> trainee = trainee(config(Positions.ROTARY, 1, 0))) {
            Checkpoint sound = saved(trainee);
            Map<String, Array> broken = new java.util.TreeMap<>(sound.weights());
            float[] bias = broken.get("head.bias").floats();
            bias[3] = Float.NaN;
            broken.put("head.bias", Array.of(bias));
            Checkpoint nan = new Checkpoint(CARD, sound.documents(), broken, Map.of());
            trainee.restore(nan);
            assertThat(loss(trainee.step(tunes(2, 20), new Seed(1)))).isNaN();
            assertThat(saved(trainee).weights().get("norm.weight")).isEqualTo(broken.get("norm.weight"));
        }
    }

    @Test
    void corpus_tooSmall_isRefusedWithWhatIsWanted() {
        try (DecoderTrainee<int[], int[]> trainee = trainee(config(Positions.ROTARY, 1, 0))) {
            assertThatThrownBy(() -> trainee.schedule(2, OptionalLong.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll("2", "3", "tiny");
            assertThat(trainee.schedule(3, OptionalLong.of(40)).steps()).isEqualTo(40);
        }
    }

    @Test
    void checkpoint_inAnotherLanguage_isRefusedThoughItsSizesAgree() {
        TransformerConfig config = config(Positions.ROTARY, 1, 0);
        try (DecoderTrainee<int[], int[]> trainee = trainee(config)) {
            Checkpoint own = saved(trainee);
            Checkpoint foreign =
                    own.withDocument("language", own.document("language").replace("\"rest\"", "\"breath\""));
            trainee.restore(own);
            assertThatThrownBy(() -> trainee.restore(foreign))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("another language");
        }
    }
}
