package org.cadenza.families.rhythmcan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.cadenza.families.Beats;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Architecture;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Course;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Mode;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Optimization;
import org.cadenza.families.rhythmcan.RhythmCanConfig.Players;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.Metrics;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Seed;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Adversarial.Objective;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Tensor;
import org.cadenza.learning.nn.Threads;
import org.cadenza.music.score.DrumPattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published players in small; the contract test has the improved ones. */
class RhythmCanTraineeTest {

    @BeforeAll
    static void useOneThread() {
        Threads.use(1);
    }

    private static RhythmCanConfig published(Mode mode, double pauseRatio) {
        return new RhythmCanConfig(
                new Players(Architecture.RECURRENT, 8, 1, 0.1, 0.1),
                mode,
                new Course(4, 3, 2, pauseRatio, 0, 2, 0),
                new Optimization(Objective.CROSS_ENTROPY, 1e-3, 1e-3, 0.9, 0.9, 0, 0, 1, 0));
    }

    private static RhythmCanTrainee trainee(RhythmCanConfig config, List<Window> batch) throws UnsuitableException {
        RhythmCanTrainee trainee = new RhythmCanTrainee(config, new Seed(1));
        for (LabelledItem<DrumPattern> item : Beats.labelled(8)) {
            batch.addAll(trainee.encode(item));
        }
        trainee.schedule(batch.size(), OptionalLong.empty());
        return trainee;
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"CONDITIONAL", "CREATIVE"})
    void publishedPlayers_savedAndRestored_goOnBitByBit(Mode mode) throws UnsuitableException {
        List<Window> batch = new ArrayList<>();
        try (RhythmCanTrainee unbroken = trainee(published(mode, 1), batch);
                RhythmCanTrainee resumed = trainee(published(mode, 1), new ArrayList<>())) {
            unbroken.step(batch, new Seed(1));
            resumed.restore(saved(unbroken));
            for (int step = 2; step < 5; step++) {
                Metrics metrics = unbroken.step(batch, new Seed(step));
                assertThat(resumed.step(batch, new Seed(step))).isEqualTo(metrics);
                assertThat(metrics.values().values()).allMatch(Double::isFinite);
            }
            unbroken.evaluate(batch);
            assertThat(saved(resumed)).isEqualTo(saved(unbroken));
        }
    }

    private static Checkpoint saved(RhythmCanTrainee trainee) {
        Checkpoint.Draft draft = new Checkpoint.Draft();
        trainee.save(draft);
        return draft.seal(new ModelCard("rhythmcan", "test", 1, "0", 1, 1, List.of(), Map.of(), List.of(), List.of()));
    }

    /** With a ratio of 1 there is always one who is ahead. */
    @Test
    void playerWhoIsAhead_sitsOutTheNextStep() throws UnsuitableException {
        List<Window> batch = new ArrayList<>();
        try (RhythmCanTrainee strict = trainee(published(Mode.CREATIVE, 1), batch)) {
            strict.step(batch, new Seed(1));
            byte[] pauses = new byte[2];
            saved(strict).training("pauses").data().get(pauses);
            assertThat(pauses[0] + pauses[1])
                    .as("one of two unlike losses is the lesser")
                    .isEqualTo(1);
            Checkpoint before = saved(strict);
            strict.step(batch, new Seed(2));
            Checkpoint after = saved(strict);
            String paused = pauses[0] == 1 ? "critic." : "raw.";
            String playing = pauses[0] == 1 ? "raw." : "critic.";
            assertThat(Checkpoint.part(after.training(), paused)).isEqualTo(Checkpoint.part(before.training(), paused));
            assertThat(Checkpoint.part(after.training(), playing))
                    .isNotEqualTo(Checkpoint.part(before.training(), playing));
        }
    }

    @Test
    void publishedPlayers_haveThePublishedNumbersOfParameters() {
        RhythmCanConfig full = new RhythmCanFamily().presets().named("faithful").config();
        Cast creative = Cast.of(full, 9, new Seed(1));
        // Keras counts what batch norms have seen as well, and one bias a gate where we have two in the LSTMs of 128.
        long seen = 2 * (512 + 1024);
        long secondBiases = 2 * 4 * 128;
        assertThat(creative.parameters().count() + seen - secondBiases).isEqualTo(802_152);
        RhythmCanConfig conditional =
                new RhythmCanFamily().presets().named("faithful-conditional").config();
        long thirdBiases = secondBiases + 4 * 9;
        assertThat(Cast.of(conditional, 7, new Seed(1)).parameters().count() + seen - thirdBiases)
                .isEqualTo(802_852);
    }

    @Test
    void publishedCritics_haveThePublishedNumbersOfParameters() {
        Players players =
                new RhythmCanFamily().presets().named("faithful").config().players();
        long seen = 2 * 2 * 256;
        long genreBiases = 4 * 4 * 128;
        assertThat(critic(players, 9, false) + seen - genreBiases - 4 * 4 * 64).isEqualTo(843_786);
        long genreHead = 673_801 - 2 * 513;
        long biases = 2 * 4 * (64 + 128 + 16) + genreBiases;
        assertThat(critic(players, 7, true) + seen - biases).isEqualTo(605_281 + genreHead);
    }

    private static long critic(Players players, int genres, boolean conditional) {
        Parameters.Builder parameters = new Parameters.Builder();
        Parameters.Builder statistics = new Parameters.Builder();
        RecurrentCritic critic = new RecurrentCritic(parameters, statistics, players, genres, conditional);
        assertThat(critic).isNotNull();
        return parameters.build(new Seed(1), Device.CPU).count();
    }

    @Test
    void spectrum_asksHalfForOneGenre_andTheCriticNotForWhatIsBetween() {
        GenreWish wish = GenreWish.spectrum(8, 3, new Seed(4));
        float[] mixtures = wish.mixtures().floats();
        float[] judged = wish.judged().sum(1).floats();
        assertThat(wish.mixtures().sum(1).floats()).containsOnly(1f);
        assertThat(judged).containsExactly(1, 1, 0, 0, 1, 1, 0, 0);
        assertThat(mixtures[3 * 3]).isEqualTo(1 / 3f);
    }

    @Test
    void spectrum_ofPublishedPlayers_isRefused() {
        assertThatThrownBy(() -> published(Mode.SPECTRUM, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CONDITIONAL or CREATIVE");
    }

    @Test
    void patterns_asTensors_haveOnsetVelocityAndOffset() throws UnsuitableException {
        Window window = Window.of(Beats.labelled(1).get(0)).get(0);
        Tensor full = Patterns.full(List.of(window.grid()));
        assertThat(full.shape()).containsExactly(1, 32, 27);
        float[] first = full.select(1, 4).floats();
        assertThat(first[1]).isEqualTo(1);
        assertThat(first[9 + 1]).isEqualTo(100 / 127f);
        assertThat(first[18 + 1]).isEqualTo(0.25f);
    }
}
