package org.cadenza.families.charrnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.cadenza.families.Rhymes;
import org.cadenza.families.charrnn.CharRnnConfig.Cell;
import org.cadenza.families.charrnn.CharRnnConfig.Course;
import org.cadenza.families.charrnn.CharRnnConfig.Network;
import org.cadenza.learning.Checkpoint;
import org.cadenza.learning.Generator;
import org.cadenza.learning.Json;
import org.cadenza.learning.LabelledItem;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Seed;
import org.cadenza.learning.Settings;
import org.cadenza.learning.Trainee;
import org.cadenza.learning.UnsuitableException;
import org.cadenza.learning.nn.Device;
import org.cadenza.learning.nn.Gradients;
import org.cadenza.learning.nn.Parameters;
import org.cadenza.learning.nn.Scope;
import org.cadenza.music.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CharRnnTest {

    private static final CharRnnConfig TINY =
            new CharRnnFamily().presets().named("tiny").config();

    private static CharRnnConfig of(Cell cell) {
        int heads = cell == Cell.ATTENTION ? 2 : 1;
        return new CharRnnConfig(new Network(cell, 2, 24, heads, 0), TINY.course(), TINY.descent());
    }

    /** Over more characters than a sequence has, but for attention, which looks back otherwise beyond that. */
    @ParameterizedTest
    @EnumSource(Cell.class)
    void steps_oneByOne_areTheNetworkOfTheTraining(Cell cell) {
        int[] read = IntStream.range(0, 16).map(i -> i * 7 % 11).toArray();
        Parameters.Builder builder = new Parameters.Builder();
        CharNetwork network = CharNetwork.of(of(cell), 11, builder);
        Parameters parameters = builder.build(new Seed(4), Device.CPU);
        float[] expected;
        try (Scope scope = new Scope()) {
            expected = Gradients.without(
                    () -> network.read(read, 1, CharNetwork.BLANK, 0).logits().floats());
        }
        Checkpoint model = new Checkpoint(null, Map.of(), parameters.save(), Map.of());
        CharStepper stepper = CharStepper.of(of(cell), 11, model);
        for (int step = 0; step < read.length; step++) {
            float[] logits = stepper.step(read[step]);
            for (int i = 0; i < 11; i++) {
                assertThat(logits[i]).isCloseTo(expected[step * 11 + i], within(1e-5f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Cell.class,
            names = {"LSTM", "GRU"})
    void reading_inTwoParts_goesOnFromTheMemory(Cell cell) {
        Parameters.Builder builder = new Parameters.Builder();
        CharNetwork network = CharNetwork.of(of(cell), 5, builder);
        builder.build(new Seed(4), Device.CPU);
        try (Scope scope = new Scope()) {
            float[] whole = network.read(new int[] {1, 2, 3, 4}, 1, CharNetwork.BLANK, 0)
                    .logits()
                    .floats();
            float[][] memory =
                    network.read(new int[] {1, 2, 3}, 1, CharNetwork.BLANK, 0).memory();
            float[] last = network.read(new int[] {4}, 1, memory, 0).logits().floats();
            for (int i = 0; i < 5; i++) {
                assertThat(last[i]).isCloseTo(whole[15 + i], within(1e-6f));
            }
        }
    }

    @Test
    void lanes_onwards_readEveryStretchToItsEndAndBeginAgain() {
        Lanes lanes = new Lanes(IntStream.range(0, 25).toArray(), 2, 4);

        assertThat(lanes.perEpoch()).isEqualTo(3);
        assertThat(lanes.onwards(1).read()).containsExactly(4, 5, 6, 7, 16, 17, 18, 19);
        assertThat(lanes.onwards(1).following()).containsExactly(5, 6, 7, 8, 17, 18, 19, 20);
        assertThat(lanes.onwards(3).read()).isEqualTo(lanes.onwards(0).read());
    }

    @Test
    void lanes_anywhere_stayInTheText() {
        Lanes lanes = new Lanes(IntStream.range(0, 9).toArray(), 1, 8);
        for (int seed = 0; seed < 20; seed++) {
            assertThat(lanes.anywhere(new Seed(seed)).following()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        }
    }

    @Test
    void passages_ofALongText_measureEveryCharacterButTheFirstOnce() {
        int[] text = IntStream.range(0, 1000).toArray();
        List<Integer> measured = new ArrayList<>();
        for (Passage passage : Passage.of(text, 300)) {
            for (int i = passage.lead() + 1; i < passage.codePoints().length; i++) {
                measured.add(passage.codePoints()[i]);
            }
        }
        assertThat(measured).isEqualTo(IntStream.range(1, 1000).boxed().toList());
        assertThat(Passage.of(text, 300).get(2).lead()).isEqualTo(256);
    }

    @Test
    void windows_ofAPassage_measureWhatItMeasures() {
        Passage passage = new Passage(IntStream.range(0, 12).toArray(), 3);

        assertThat(passage.windows(5))
                .extracting(Passage::codePoints)
                .containsExactly(new int[] {3, 4, 5, 6, 7, 8}, new int[] {8, 9, 10, 11});
    }

    @Test
    void text_ofTooManyCharacters_isRefusedWithTheirNumber() {
        int[] text = IntStream.range(0x20000, 0x20000 + 100_000).toArray();

        assertThatThrownBy(() -> Alphabet.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 100000 distinct characters, expected at most 8192");
    }

    @Test
    void text_ofOneLine_isRefusedAsTooLittle() throws UnsuitableException {
        try (Trainee<Text, ?> trainee = new CharRnnFamily().trainee(TINY, new Seed(1), Optional.empty())) {
            trainee.encode(new LabelledItem<>("line", new Text("", "One line alone.\n"), Map.of()));
            assertThatThrownBy(() -> trainee.schedule(1, OptionalLong.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("16 characters where this preset needs 65 or more");
        }
    }

    @Test
    void config_outOfRange_isRefusedByName() {
        assertThatThrownBy(() -> new Network(Cell.LSTM, 2, 128, 4, 0)).hasMessageContaining("heads is 4.0, expected 1");
        assertThatThrownBy(() ->
                        new CharRnnConfig(new Network(Cell.ATTENTION, 1, 30, 4, 0), TINY.course(), TINY.descent()))
                .hasMessageContaining("width is 30 and heads are 4");
        assertThatThrownBy(() -> new Course(50, 4, 1, 0, 0)).hasMessageContaining("length is 4.0, expected 8");
    }

    @Test
    void rate_ofCharRnn_fallsWithEachEpochAfterTheTenth() {
        CharRnnConfig config = new CharRnnFamily().presets().named("char-rnn").config();
        Rate rate = new Rate(config.descent(), 5000, 100);

        assertThat(rate.at(1099)).isEqualTo(2e-3);
        assertThat(rate.at(1100)).isCloseTo(2e-3 * 0.97, within(1e-9));
        assertThat(rate.at(1200)).isCloseTo(2e-3 * 0.97 * 0.97, within(1e-9));
    }

    @Test
    void beginning_withACharacterNeverSeen_isKeptAndRemarkedOn() throws UnsuitableException {
        List<String> remarks = new ArrayList<>();
        Generator.Listener<Text> listener = new Generator.Listener<>() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void remark(String sentence) {
                remarks.add(sentence);
            }
        };
        try (Generator<Text> generator = generator()) {
            Text text = generator.generate(request("The ☃ old", "length", "30"), listener);
            assertThat(text.content()).startsWith("The ☃ old").hasSize(30);
            assertThat(remarks).containsExactly("the model never saw '☃' and reads the beginning without");
        }
    }

    @Test
    void text_untilSomething_endsBehindIt() throws UnsuitableException {
        try (Generator<Text> generator = generator()) {
            Settings settings = new Settings(Map.of("length", "5000", "until", "\\n"));
            Text text = generator.generate(
                    new Generator.Request<>(settings, Optional.of(new Text("", "a\n")), new Seed(2)),
                    Generator.Listener.none());
            assertThat(text.content().indexOf('\n', 2)).isEqualTo(text.content().length() - 1);
        }
    }

    @Test
    void beginning_longerThanTheWhole_isRefused() throws UnsuitableException {
        try (Generator<Text> generator = generator()) {
            assertThatThrownBy(
                            () -> generator.generate(request("The old dog", "length", "5"), Generator.Listener.none()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the beginning has 11 characters and the whole should have 5");
        }
    }

    @Test
    void temperature_ofNothing_givesTheSameFromAnySeed() throws UnsuitableException {
        try (Generator<Text> generator = generator()) {
            Settings coldest = new Settings(Map.of("length", "60", "temperature", "0"));
            Text one = generator.generate(
                    new Generator.Request<>(coldest, Optional.empty(), new Seed(1)), Generator.Listener.none());
            assertThat(generator.generate(
                            new Generator.Request<>(coldest, Optional.empty(), new Seed(2)), Generator.Listener.none()))
                    .isEqualTo(one);
        }
    }

    private static Generator.Request<Text> request(String prime, String name, String value) {
        return new Generator.Request<>(
                new Settings(Map.of(name, value)), Optional.of(new Text("", prime)), new Seed(1));
    }

    /** One that has learned next to nothing, of verses. */
    private static Generator<Text> generator() throws UnsuitableException {
        try (Trainee<Text, Passage> trainee = new CharRnnTrainee(TINY, new Seed(1))) {
            for (LabelledItem<Text> verse : Rhymes.labelled(10)) {
                trainee.encode(verse);
            }
            trainee.schedule(10, OptionalLong.empty());
            trainee.step(List.of(), new Seed(1));
            Checkpoint.Draft draft = new Checkpoint.Draft();
            trainee.save(draft);
            draft.document("config", Json.write(TINY));
            ModelCard card =
                    new ModelCard("char-rnn", "tiny", 1, "0.1.0", 1, 1, List.of(), Map.of(), List.of(), List.of());
            return new CharRnnFamily().generator(draft.seal(card).published());
        }
    }
}
